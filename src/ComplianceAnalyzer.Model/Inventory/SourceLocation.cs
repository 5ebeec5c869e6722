namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Where a row of evidence stands: the file relative to the inventory folder and the 1-based line of the record's first character.</summary>
/// <param name="File">File name relative to the inventory folder, with <c>/</c> as separator.</param>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
public readonly record struct SourceLocation(string File, int Line) : IComparable<SourceLocation>
{
    /// <summary>Orders by file (ordinal), then line.</summary>
    public int CompareTo(SourceLocation other)
    {
        int byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Line.CompareTo(other.Line);
    }

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}
