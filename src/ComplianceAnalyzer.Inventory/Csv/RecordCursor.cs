namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>A walk over the records of a table, header and all. Values are valid until the next <see cref="Read"/>.</summary>
internal abstract class RecordCursor : IDisposable
{
    /// <summary>1-based line on which the record begins.</summary>
    internal abstract int Line { get; }

    /// <summary>Number of fields of the record.</summary>
    internal abstract int FieldCount { get; }

    /// <summary>Why the record is too long to be a row, in one sentence; null where it is not. A record that is shows no fields.</summary>
    internal virtual string? Oversize => null;

    /// <summary>Bytes of a field as UTF-8, before anything is taken off; empty past the end of the record.</summary>
    internal abstract ReadOnlySpan<byte> Bytes(int index);

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
            if (BeginsPlainly(i) || Field(i).Length > 0)
                return false;
        return true;
    }

    /// <summary>
    /// True where the text of a field begins with its first byte, an ASCII letter or digit: nothing is taken off in front, and the field is
    /// not blank. Told without making a string, since it is asked of every row. X may begin a text in hexadecimal.
    /// </summary>
    internal bool BeginsPlainly(int index) =>
        Bytes(index) is [var first, ..]
        && char.IsAsciiLetterOrDigit((char)first)
        && first is not ((byte)'X' or (byte)'x');
}
