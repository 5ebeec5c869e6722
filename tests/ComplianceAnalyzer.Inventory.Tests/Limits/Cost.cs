using System.Diagnostics;
using AwesomeAssertions;

namespace ComplianceAnalyzer.Inventory.Tests.Limits;

/// <summary>
/// What an import costs: the time that the processor worked for the process meanwhile, and the bytes that the import's thread allocated. Neither
/// depends on when the collector ran or on what else the machine does; both are upper bounds, of the import's own time and of what it held at once.
/// </summary>
/// <param name="Processor">Time of the processor.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal sealed record Cost(TimeSpan Processor, long Bytes)
{
    private const long Mebibyte = 1 << 20;

    /// <summary>Does something and tells what it cost.</summary>
    public static Cost Of(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        work();
        return new Cost(Environment.CpuUsage.TotalTime - before, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>Fails where it cost more.</summary>
    public void ShouldBeBelow(int mebibytes)
    {
        (Bytes / Mebibyte).Should().BeLessThan(mebibytes);
    }
}
