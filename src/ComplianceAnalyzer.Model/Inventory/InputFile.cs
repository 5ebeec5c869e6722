namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>One file read, with its conservation count: <c>Read = Accepted + Merged + Rejected</c>.</summary>
/// <param name="File">Name relative to the inventory folder.</param>
/// <param name="Table">Table it was read as; null for settings and for files that were not recognized.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Encoding">Web name of the encoding it was read in.</param>
/// <param name="Delimiter">The delimiter; empty where there is none.</param>
/// <param name="Read">Data records read; header and blank lines are not records.</param>
/// <param name="Accepted">Records that became facts.</param>
/// <param name="Merged">Records that were merged into another.</param>
/// <param name="Rejected">Records left out with a diagnostic.</param>
public sealed record InputFile(
    string File,
    InventoryTable? Table,
    string Sha256,
    string Encoding,
    string Delimiter,
    int Read,
    int Accepted,
    int Merged,
    int Rejected
);
