using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Recognition;

/// <summary>What a header was recognized as.</summary>
/// <param name="Header">Header as it stands in the file.</param>
/// <param name="Column">Canonical name of the column; empty where it was not read.</param>
/// <param name="DateOrder">For dates: the order they are read in; null where none is known or needed.</param>
/// <param name="DateOrderBasis">For dates: why; null for other columns.</param>
public sealed record RecognizedColumn(
    string Header,
    string Column,
    DateOrder? DateOrder,
    DateOrderBasis? DateOrderBasis
);
