namespace ComplianceAnalyzer.CalMix;

/// <summary>The CAL mix of one graph: with what is owned, from zero, and the plain alternatives.</summary>
public sealed record CalMixResult
{
    /// <summary>The least purchase, by cost, that makes the owned CALs suffice.</summary>
    public required MixAnswer Cheapest { get; init; }

    /// <summary>The least purchase by number of CALs; the same as <see cref="Cheapest"/> when the prices are equal.</summary>
    public required MixAnswer Fewest { get; init; }

    /// <summary>The cheapest mix if no CAL were owned, save those held by name.</summary>
    public required MixAnswer CheapestFromZero { get; init; }

    /// <summary>The least number of CALs if none were owned, save those held by name: the minimum weighted vertex cover.</summary>
    public required MixAnswer FewestFromZero { get; init; }

    /// <summary>User CALs needed if only those were used, or null if some access can only be covered by a Device CAL.</summary>
    public required long? AllUser { get; init; }

    /// <summary>Device CALs needed if only those were used, or null if some access can only be covered by a User CAL.</summary>
    public required long? AllDevice { get; init; }

    /// <summary>Steps that the search took, over all questions (<see cref="SolveLimits.Work"/>).</summary>
    public required long Work { get; init; }

    /// <summary>Whether the owned CALs suffice: true, false, or null if not decided within the limits.</summary>
    public bool? Covered => Cheapest.Covered ?? Fewest.Covered;
}
