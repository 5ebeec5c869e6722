using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Recognition;

/// <summary>What a file was recognized as, and why.</summary>
/// <param name="File">Name relative to the inventory.</param>
/// <param name="Table">Table; null for settings and for what is no part of an inventory.</param>
/// <param name="Encoding">Web name of the encoding; empty where the file is not text.</param>
/// <param name="EncodingReason">Why that encoding.</param>
/// <param name="Delimiter">Delimiter; empty where there is none.</param>
/// <param name="DelimiterReason">Why that delimiter.</param>
/// <param name="HeaderLine">1-based line of the header; 0 where there is none.</param>
/// <param name="Columns">One entry for each header.</param>
public sealed record RecognizedFile(
    string File,
    InventoryTable? Table,
    string Encoding,
    string EncodingReason,
    string Delimiter,
    string DelimiterReason,
    int HeaderLine,
    ImmutableArray<RecognizedColumn> Columns
);
