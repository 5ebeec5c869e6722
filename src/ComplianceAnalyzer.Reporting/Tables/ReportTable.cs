using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A table. Its rows may be made while they are read: a writer reads them in order, at most twice.</summary>
internal sealed record ReportTable : ReportBlock
{
    /// <summary>Name that computations use, unique in the report.</summary>
    internal required string Key { get; init; }

    /// <summary>Heading above it; null where the title of the sheet says it.</summary>
    internal string? Heading { get; init; }

    internal required ImmutableArray<ReportColumn> Columns { get; init; }

    internal required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>True where the reader will want to sort and filter it.</summary>
    internal bool Filterable { get; init; }

    /// <summary>True where rows are indented under others.</summary>
    internal bool HasOutline { get; init; }

    /// <summary>What stands in place of rows where there are none.</summary>
    internal required string WhenEmpty { get; init; }

    /// <summary>Row of the inventory that a row shows; null where rows show none.</summary>
    internal Func<int, SourceLocation>? SourceOf { get; init; }

    /// <summary>Name that links lead to; null where rows have none.</summary>
    internal Func<int, string?>? AnchorOf { get; init; }

    /// <summary>Named cells.</summary>
    internal ImmutableArray<CellName> Names { get; init; } = [];

    internal int IndexOf(string column)
    {
        for (int index = 0; index < Columns.Length; index++)
            if (Columns[index].Key == column)
                return index;
        throw new InvalidOperationException($"Table {Key} has no column {column}.");
    }
}
