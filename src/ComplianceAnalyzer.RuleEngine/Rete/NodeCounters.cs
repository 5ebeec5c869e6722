using System.Diagnostics;

namespace NRules.Rete;

/// <summary>What went through one node of a session.</summary>
internal sealed class NodeCounters
{
    internal int InsertInputCount;
    internal int UpdateInputCount;
    internal int RetractInputCount;
    internal int InsertOutputCount;
    internal int UpdateOutputCount;
    internal int RetractOutputCount;

    /// <summary>Time spent in the node itself, in ticks of <see cref="Stopwatch"/>; zero while nobody measures.</summary>
    internal long InsertTicks;
    internal long UpdateTicks;
    internal long RetractTicks;

    internal void Reset()
    {
        InsertInputCount = UpdateInputCount = RetractInputCount = 0;
        InsertOutputCount = UpdateOutputCount = RetractOutputCount = 0;
        InsertTicks = UpdateTicks = RetractTicks = 0;
    }
}
