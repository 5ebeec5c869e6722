namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>What a text is as a date.</summary>
internal enum DateTextKind
{
    /// <summary>No date.</summary>
    Unreadable,

    /// <summary>One date, whatever the order of the column.</summary>
    Fixed,

    /// <summary>Three numbers that the order of the column turns into a date.</summary>
    Parts,

    /// <summary>The way an export writes that something never happened.</summary>
    Never,
}
