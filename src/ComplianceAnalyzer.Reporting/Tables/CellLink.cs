using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>Where a click on a cell leads within the report.</summary>
internal abstract record CellLink
{
    private CellLink() { }

    /// <summary>The top of a sheet.</summary>
    internal sealed record ToSheet(SheetId Sheet) : CellLink;

    /// <summary>The row of the inventory, where a sheet shows it.</summary>
    internal sealed record ToEvidence(SourceLocation Source) : CellLink;

    /// <summary>The row of a table that carries this name.</summary>
    internal sealed record ToAnchor(string Anchor) : CellLink;
}
