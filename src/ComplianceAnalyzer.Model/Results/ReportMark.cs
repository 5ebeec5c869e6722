using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>
/// What the program's own outputs are told by. Whoever writes an output puts its mark in, and the importer leaves out what bears one: a report is
/// never evidence, whatever its name.
/// </summary>
public static class ReportMark
{
    /// <summary>Name of the program, in the keys of JSON and SARIF and in the attributes of JUnit XML.</summary>
    public const string Program = "compliance-analyzer";

    /// <summary>Custom property of a workbook. Spreadsheet programs keep it when they save the workbook again.</summary>
    public const string WorkbookProperty = "ComplianceAnalyzerReport";

    /// <summary>Author in the core properties of a workbook; all that tells a report of version 1.0.0.</summary>
    public const string Author = "Compliance Analyzer";

    /// <summary>First line of Markdown, which readers do not see.</summary>
    public const string Markdown = "<!-- compliance-analyzer: report -->";

    /// <summary>First line of a proof of the CAL mix.</summary>
    public const string Proof = "compliance-analyzer-proof 2";

    /// <summary>Header of the list of who gets which CAL.</summary>
    public static ImmutableArray<string> HoldersHeader { get; } =
    ["Layer", "Kind", "Holder", "Cals", "HeldByName", "ToBuy"];

    /// <summary>Header of the pairs that a proof of the CAL mix is about.</summary>
    public static ImmutableArray<string> PairsHeader { get; } =
    [
        "CalMixPairs",
        "Layer",
        "PersonNumber",
        "Person",
        "Humans",
        "PersonHolds",
        "DeviceNumber",
        "Device",
        "DeviceHolds",
        "OwnedUser",
        "OwnedDevice",
        "PriceUser",
        "PriceDevice",
    ];

    /// <summary>Headers of every CSV file that is written.</summary>
    public static ImmutableArray<ImmutableArray<string>> Headers { get; } = [HoldersHeader, PairsHeader];
}
