using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The place of one fact in one alpha memory, and the anchor of everything that came from it.</summary>
internal sealed class AlphaEntry(WorkingFact fact, AlphaMemory memory, int row, AlphaEntry? nextOfFact) : EntryLink
{
    internal WorkingFact Fact { get; } = fact;

    internal AlphaMemory Memory { get; } = memory;

    /// <summary>Its number in the memory and in each index of it.</summary>
    internal int Row { get; } = row;

    /// <summary>Last change in which it was visited; tells what a change has seen from what it has not.</summary>
    internal int Stamp { get; set; }

    /// <summary>Next place of the same fact.</summary>
    internal AlphaEntry? NextOfFact = nextOfFact;
}
