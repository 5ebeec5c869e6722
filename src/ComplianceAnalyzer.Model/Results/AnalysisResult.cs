using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>Everything an analysis found, sorted; the only thing reports are made from.</summary>
public sealed record AnalysisResult
{
    /// <summary>Version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The rule set.</summary>
    public required RuleSetInfo RuleSet { get; init; }

    /// <summary>Name of the organization; null where not given.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Day and readings of the law.</summary>
    public required AnalysisContext Context { get; init; }

    /// <summary>The inventory it was made from.</summary>
    public required Estate Estate { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Counts of findings.</summary>
    public required FindingCounts Summary { get; init; }

    /// <summary>License positions, sorted by product and kind.</summary>
    public required ImmutableArray<LicensePosition> Positions { get; init; }

    /// <summary>Demand by layer, Windows first.</summary>
    public required ImmutableArray<CalDemand> CalDemand { get; init; }

    /// <summary>The transition offer in numbers.</summary>
    public required TransitionSummary Transition { get; init; }

    /// <summary>Findings, sorted by rule, subject and fingerprint, ordinally.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>CALs that count and that do not, sorted by kind, version and pack.</summary>
    public required ImmutableArray<Entitlement> Entitlements { get; init; }

    /// <summary>Transition entitlements, sorted by license id.</summary>
    public required ImmutableArray<TransitionEntitlement> TransitionEntitlements { get; init; }

    /// <summary>Roles of the servers, sorted by key.</summary>
    public required ImmutableArray<ServerRole> ServerRoles { get; init; }

    /// <summary>How each finding was derived, by fingerprint.</summary>
    public required ImmutableSortedDictionary<string, DerivationStep> Derivations { get; init; }

    /// <summary>What depends on which reading of the law, sorted by switch; null where the comparison was not asked for.</summary>
    public ImmutableArray<SensitivityCase>? Sensitivity { get; init; }

    /// <summary>What would change the CALs that are needed; null where it was not asked for.</summary>
    public MixStudy? MixStudy { get; init; }
}
