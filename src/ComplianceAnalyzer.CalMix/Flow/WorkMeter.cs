namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>Counts the edges looked at against the limits of one question.</summary>
internal sealed class WorkMeter
{
    private readonly SolveLimits limits;
    private readonly long started;
    private long steps;
    private bool outOfTime;

    public WorkMeter(SolveLimits limits)
    {
        this.limits = limits;
        started = limits.Clock.GetTimestamp();
    }

    public bool Exhausted => outOfTime || steps >= limits.Work;

    /// <summary>Steps that may still be taken.</summary>
    public long Left => outOfTime ? 0 : Math.Max(0, limits.Work - steps);

    public long Steps => steps;

    public void Add(long count)
    {
        steps += count;
        limits.Cancellation.ThrowIfCancellationRequested();
        if (limits.Time is { } time && limits.Clock.GetElapsedTime(started) >= time)
            outOfTime = true;
    }
}
