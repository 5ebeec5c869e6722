namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>A walk over the records of a table, header and all. Values are valid until the next <see cref="Read"/>.</summary>
internal abstract class RecordCursor : IDisposable
{
    /// <summary>1-based line on which the record begins.</summary>
    internal abstract int Line { get; }

    /// <summary>Number of fields of the record.</summary>
    internal abstract int FieldCount { get; }

    /// <summary>Moves to the next record; lines with nothing on them are no records.</summary>
    internal abstract bool Read();

    /// <summary>Text of a field without surrounding white space; empty past the end of the record.</summary>
    internal abstract string Field(int index);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>True where every field is blank.</summary>
    internal bool IsBlank()
    {
        for (int i = 0; i < FieldCount; i++)
            if (Field(i).Length > 0)
                return false;
        return true;
    }
}
