using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Benchmarks;

/// <summary>What a run took: seconds of processor time and of the clock, and megabytes allocated, whether or not still held at the end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cost(double Processor, double Wall, long Megabytes)
{
    /// <summary>The run with the least processor time: what other programs do to the caches is no part of it.</summary>
    public static (T Value, Cost Cost) OfBest<T>(int runs, Func<T> run)
    {
        var best = Of(run);
        for (var i = 1; i < runs; i++)
        {
            var next = Of(run);
            if (next.Cost.Processor < best.Cost.Processor)
                best = next;
        }
        return best;
    }

    private static (T Value, Cost Cost) Of<T>(Func<T> run)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var clock = Stopwatch.GetTimestamp();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var value = run();
        process.Refresh();
        var cost = new Cost(
            (process.TotalProcessorTime - processor).TotalSeconds,
            Stopwatch.GetElapsedTime(clock).TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) >> 20
        );
        return (value, cost);
    }
}
