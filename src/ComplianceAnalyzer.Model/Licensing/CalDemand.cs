using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What the accesses of a layer need and whether the CALs owned cover them (TSL0005; S9, S11 to S13, S17).</summary>
public sealed record CalDemand
{
    /// <summary>An <see cref="UpperBound"/> that nothing gives: neither users nor clients are in the inventory.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>The layer.</summary>
    public required CalLayer Layer { get; init; }

    /// <summary>Human beings who use it: the sum of the people behind the accounts.</summary>
    public required int People { get; init; }

    /// <summary>Distinct devices that use it.</summary>
    public required int Devices { get; init; }

    /// <summary>Distinct person–device pairs; an access without a person or without a device counts as a pair of its own.</summary>
    public required int Accesses { get; init; }

    /// <summary>User CALs if everybody gets one; null where some access has no user or only a device CAL helps.</summary>
    public required int? UserOnly { get; init; }

    /// <summary>Device CALs if every device gets one; null where some access has no device.</summary>
    public required int? DeviceOnly { get; init; }

    /// <summary>Least number of CALs from zero: the minimum weighted vertex cover of the access graph.</summary>
    public required int MinimumMixed { get; init; }

    /// <summary>The cheapest mix if nothing were owned, at the prices of the inventory; without prices one of the fewest CALs.</summary>
    public required CalPurchase FromZero { get; init; }

    /// <summary>User CALs owned that are valid for the layer.</summary>
    public required int OwnedUser { get; init; }

    /// <summary>Device CALs owned that are valid for the layer.</summary>
    public required int OwnedDevice { get; init; }

    /// <summary>Whether the CALs owned cover every access; null where not decided.</summary>
    public required bool? Covered { get; init; }

    /// <summary>Least purchase known that makes the CALs owned suffice; zeros where they do.</summary>
    public required CalPurchase Add { get; init; }

    /// <summary>Fewest CALs that any purchase must hold, proved.</summary>
    public required int AddLowerBound { get; init; }

    /// <summary>CALs of the smallest purchase known to suffice; equals <see cref="AddLowerBound"/> where that is proved.</summary>
    public required int AddUpperBound { get; init; }

    /// <summary>What any purchase must cost, proved, in the currency of <see cref="Add"/>; null where there are no prices.</summary>
    public required decimal? AddCostLowerBound { get; init; }

    /// <summary>
    /// Whether the search ended with a proof that no purchase is smaller or cheaper than those found; else the work ran out, and the truth lies
    /// between the bounds.
    /// </summary>
    public required bool IsLeast { get; init; }

    /// <summary>Lower bound of <see cref="MinimumMixed"/> where the evidence or the search is incomplete, else equal to it.</summary>
    public required int LowerBound { get; init; }

    /// <summary>
    /// Upper bound of <see cref="MinimumMixed"/> where the evidence is incomplete, else equal to it; <see cref="Unbounded"/> where nothing
    /// in the inventory bounds it.
    /// </summary>
    public required int UpperBound { get; init; }

    /// <summary>Why the question is not decided, or the bounds differ; the first reason that applies.</summary>
    public DemandGap Gap { get; init; }

    /// <summary>Rows of accesses that rest on an assumption: the main user of a client, or the directory.</summary>
    public int AssumedAccesses { get; init; }

    /// <summary>CALs assigned by name to somebody who does not use the layer: owned, and covering nobody.</summary>
    public int IdleByName { get; init; }

    /// <summary>What would cure the shortfall without buying; null where there is none.</summary>
    public ShortfallCure? Cure { get; init; }

    /// <summary>Rows of the accesses, those first that the CALs owned leave uncovered; at most 200.</summary>
    public ImmutableArray<SourceLocation> Evidence { get; init; } = [];

    /// <summary>How the numbers were proved.</summary>
    public required string Proof { get; init; }

    /// <summary>Who gets which CAL, sorted by kind and holder: owned CALs first put to use, then <see cref="Add"/>.</summary>
    public required ImmutableArray<CalAssignment> Assignments { get; init; }

    /// <inheritdoc/>
    public bool Equals(CalDemand? other) => other is not null && Layer == other.Layer;

    /// <summary>One demand a layer: the layer is its identity.</summary>
    public override int GetHashCode() => (int)Layer;
}
