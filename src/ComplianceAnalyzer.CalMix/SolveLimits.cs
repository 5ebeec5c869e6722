namespace ComplianceAnalyzer.CalMix;

/// <summary>How far a search may go before it reports what it has found and proved so far.</summary>
public sealed record SolveLimits
{
    /// <summary>The default: about a minute of work, no clock, never canceled.</summary>
    public static SolveLimits Default { get; } = new();

    /// <summary>
    /// Steps allowed to one call, a step being an edge looked at. Where the steps run out depends on
    /// the graph alone, so the answer is the same on every machine. The first flow is always finished.
    /// </summary>
    public long Work { get; init; } = 6_000_000_000;

    /// <summary>
    /// A limit by the clock, or null. An answer cut off by the clock may differ from one run to the next; it never claims
    /// more than was proved.
    /// </summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The clock that <see cref="Time"/> is measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Asked last, about what is still open; null to do without.</summary>
    public IGapCloser? GapCloser { get; init; }

    /// <summary>Stops the search with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
