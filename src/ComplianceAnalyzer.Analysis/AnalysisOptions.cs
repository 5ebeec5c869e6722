using System.Collections.Immutable;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis;

/// <summary>Under which terms an inventory is judged.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Analysis date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Readings of the law.</summary>
    public InterpretationSwitches Switches { get; init; } = new();

    /// <summary>Verdict rules to run, by id; empty for all. Derivations always run.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Where the proofs of the CAL mix are kept; null to let them go.</summary>
    public CalMixProofs? Proofs { get; init; }

    /// <summary>Told how far the CAL mix is; null for nobody.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Work that the mixes of several analyses share; null where this one stands alone.</summary>
    internal WorkPool? Pool { get; init; }

    /// <summary>Verdict rules to leave out, by id.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];
}
