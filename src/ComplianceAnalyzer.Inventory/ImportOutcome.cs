using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory;

/// <summary>What an import gives: an estate, or the reason why there is none.</summary>
public sealed record ImportOutcome
{
    /// <summary>The estate; null where the input is unusable.</summary>
    public Estate? Estate { get; init; }

    /// <summary>Why the input is unusable, one sentence each, the most telling first; empty where there is an estate.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>Diagnostics, also of unusable input; sorted by file, line and code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>One entry for each file read, with its counts of rows; empty where the import ended before rows were bound.</summary>
    public ImmutableArray<InputFile> Inputs { get; init; } = [];

    /// <summary>What each file was recognized as, sorted by file.</summary>
    public ImmutableArray<RecognizedFile> Files { get; init; } = [];
}
