using System.Diagnostics;

namespace ComplianceAnalyzer.Inventory.Benchmarks;

/// <summary>What one run cost.</summary>
/// <param name="Seconds">Processor time, so that a busy machine does not count.</param>
/// <param name="Retained">Bytes that the answer keeps.</param>
/// <param name="Peak">Most bytes on the heap at any time, beyond those there before; sampled every few milliseconds.</param>
internal sealed record Measured(double Seconds, long Retained, long Peak)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(3);

    internal static Measured Run<T>(Func<T> work, Action<T> check)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = before;
        using var stop = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!stop.Wait(pause))
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        });
        sampler.Start();
        TimeSpan started = Processor();
        T answer = work();
        double seconds = (Processor() - started).TotalSeconds;
        stop.Set();
        sampler.Join();
        long retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        check(answer);
        return new Measured(seconds, retained, peak - before);
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
