using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Analysis;

/// <summary>What a user asks for: an inventory, the terms to judge it under, and the files to write.</summary>
public sealed record AnalyzeRequest
{
    /// <summary>Folder of the inventory.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How to read it.</summary>
    public ImportOptions Import { get; init; } = new();

    /// <summary>Analysis date; null for the settings' date, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Interpretation switches, which win over the settings'.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Switches { get; init; } = [];

    /// <summary>Waiver file; null for the folder's.</summary>
    public string? Waivers { get; init; }

    /// <summary>Verdict rules to run; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Verdict rules to leave out.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>True where the other readings of the law are judged too and compared.</summary>
    public bool Sensitivity { get; init; }

    /// <summary>Values of <c>usage.window</c> whose needs a study of the CAL mix compares; null for no study.</summary>
    public ImmutableArray<string>? StudyWindows { get; init; }

    /// <summary>File for the proof of the CAL mix; null for none.</summary>
    public string? Proof { get; init; }

    /// <summary>Language of the reports that people read; codes and machine-readable results stay English.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>Files to write; the format follows the extension.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];
}
