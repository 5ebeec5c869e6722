namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>What became of a date.</summary>
internal enum DateReading
{
    /// <summary>It was read, or says that there is none.</summary>
    Read,

    /// <summary>It is no date.</summary>
    Unreadable,

    /// <summary>It can be read in several ways, and nothing decides between them.</summary>
    Ambiguous,
}
