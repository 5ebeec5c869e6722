namespace ComplianceAnalyzer.CalMix;

/// <summary>The answer to one question: which CALs to assign, and which to buy, so that every access is covered.</summary>
public sealed record MixAnswer
{
    /// <summary>What was owned.</summary>
    public required CalPools Pools { get; init; }

    /// <summary>What a bought CAL costs.</summary>
    public required CalPrices Prices { get; init; }

    /// <summary>A lawful assignment: every access has a CAL at one end at least.</summary>
    public required CalAssignment Assignment { get; init; }

    /// <summary>User CALs the assignment uses, people weighted.</summary>
    public required long UserCals { get; init; }

    /// <summary>Device CALs the assignment uses.</summary>
    public required long DeviceCals { get; init; }

    /// <summary>User CALs to buy.</summary>
    public long AddUser => Math.Max(0, UserCals - Pools.User);

    /// <summary>Device CALs to buy.</summary>
    public long AddDevice => Math.Max(0, DeviceCals - Pools.Device);

    /// <summary>CALs to buy, of both kinds together.</summary>
    public long AddCount => AddUser + AddDevice;

    /// <summary>What they cost.</summary>
    public long Cost => Prices.Cost(AddUser, AddDevice);

    /// <summary>No assignment costs less, on the strength of <see cref="Proof"/>; equal to <see cref="Cost"/> unless that is <see cref="MixProof.Gap"/>.</summary>
    public required long LowerBound { get; init; }

    /// <summary>No assignment costs less, by flows and exact search alone; below <see cref="LowerBound"/> where a solver claims more.</summary>
    public required long ProvedBound { get; init; }

    /// <summary>How <see cref="LowerBound"/> was reached.</summary>
    public required MixProof Proof { get; init; }

    /// <summary>What anybody can check, from the accesses and this alone.</summary>
    public required CalCertificate Certificate { get; init; }

    /// <summary>No assignment costs less, by the certificate alone; at most <see cref="LowerBound"/>.</summary>
    public long CertifiedBound => Certificate.Bound;

    /// <summary>How much less another assignment could cost at most, as far as the certificate tells.</summary>
    public long CertifiedGap => Cost - CertifiedBound;

    /// <summary>
    /// Whether the owned CALs suffice: true (by <see cref="Assignment"/>), false (something must be bought), or null if undecided.
    /// A solver's word alone leaves it undecided.
    /// </summary>
    public bool? Covered =>
        Cost == 0 ? true
        : ProvedBound > 0 ? false
        : null;
}
