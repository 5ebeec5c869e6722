namespace ComplianceAnalyzer.CalMix;

/// <summary>How far a search may go before it reports what it has found and proved so far.</summary>
public sealed record SolveLimits
{
    // Some 80 microseconds for each access: four times what it takes to read one.
    private const long StepsForAccess = 8_000;

    // Three seconds, so that a few hundred accesses are searched to the end.
    private const long LeastWork = 300_000_000;

    /// <summary>The default: as much work as the size of the graph asks for, no clock, never canceled.</summary>
    public static SolveLimits Default { get; } = new();

    /// <summary>
    /// Steps allowed to one call, each about ten nanoseconds; null for <see cref="WorkFor"/>. Where the steps run out depends on the
    /// graph alone, so the answer is the same on every machine. Beyond the limit only passes over the graph are finished that were begun,
    /// and the start of a flow for each question, so that there is an answer in any case.
    /// </summary>
    public long? Work { get; init; }

    /// <summary>
    /// A limit by the clock, or null. An answer cut off by the clock may differ from one run to the next; it never claims
    /// more than was proved.
    /// </summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The clock that <see cref="Time"/> is measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asked last, about what is still open; null to do without.</summary>
    public IGapCloser? GapCloser { get; init; }

    /// <summary>Told each time that a cheaper mix or a higher bound is known; null for nobody.</summary>
    public IProgress<MixProgress>? Progress { get; init; }

    /// <summary>Stops the search with an <see cref="OperationCanceledException"/>, within a fraction of a second.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The work that a graph is given by default: linear in its accesses, and no less than small ones need.</summary>
    /// <param name="accesses">Distinct pairs of a person and a device.</param>
    /// <returns>Steps.</returns>
    public static long WorkFor(long accesses) => Math.Max(LeastWork, accesses * StepsForAccess);
}
