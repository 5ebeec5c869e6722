namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>One column of a table.</summary>
/// <param name="Index">Place among the columns of the table, from 0.</param>
/// <param name="Name">Canonical header.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsRequired">True where a row without it is rejected.</param>
/// <param name="Meaning">What it holds, in one sentence.</param>
/// <param name="IsDeclaration">True for the name of what the row itself describes, false for a reference.</param>
public sealed record Column(
    int Index,
    string Name,
    ColumnKind Kind,
    bool IsRequired,
    string Meaning,
    bool IsDeclaration = false
);
