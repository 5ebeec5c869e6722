namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// Counts the work of a search in steps, so that a limit in steps is one in time. A step is about ten nanoseconds wherever it is
/// counted: a loop that takes longer for each turn counts more of them (the benchmarks compare).
/// </summary>
internal sealed class WorkMeter
{
    // Steps between two looks at the clock and at who wants to stop: less than a millisecond.
    private const long Interval = 1 << 16;

    private readonly SolveLimits limits;
    private readonly long started;
    private long limit;
    private long steps;
    private long nextLook;
    private bool outOfTime;

    /// <param name="limits">What the caller allows.</param>
    /// <param name="accesses">Size of the graph; the work follows from it where the caller names none.</param>
    public WorkMeter(SolveLimits limits, long accesses)
    {
        this.limits = limits;
        limit = limits.Work ?? SolveLimits.WorkFor(accesses);
        started = limits.Clock.GetTimestamp();
    }

    public bool Exhausted => outOfTime || steps >= limit;

    /// <summary>Steps that may still be taken.</summary>
    public long Left => outOfTime ? 0 : Math.Max(0, limit - steps);

    public long Steps => steps;

    /// <exception cref="OperationCanceledException">The limits' token was canceled.</exception>
    public void Add(long count)
    {
        steps += count;
        if (steps >= nextLook)
            Look();
    }

    /// <summary>Leaves a part of what is left for later, until the share is given back.</summary>
    /// <param name="parts">Parts that may be used.</param>
    /// <param name="of">Parts that there are.</param>
    public Share Use(int parts, int of)
    {
        var share = new Share(this, limit);
        limit = Math.Min(limit, steps + (Left / of * parts));
        return share;
    }

    private void Look()
    {
        nextLook = steps + Interval;
        limits.Cancellation.ThrowIfCancellationRequested();
        if (limits.Time is { } time && limits.Clock.GetElapsedTime(started) >= time)
            outOfTime = true;
    }

    /// <summary>Gives the whole of the work back when it is disposed.</summary>
    public readonly ref struct Share(WorkMeter meter, long whole)
    {
        public void Dispose() => meter.limit = whole;
    }
}
