using NRules.Rete.Memory;

namespace NRules.Rete.Alpha;

/// <summary>The place of one fact in one index of an alpha memory, and the anchor of everything that came from it.</summary>
internal sealed class AlphaEntry(WorkingFact fact, AlphaIndex index, AlphaEntry? nextOfFact) : Indexed
{
    internal WorkingFact Fact { get; } = fact;

    internal AlphaIndex Index { get; } = index;

    /// <summary>Next place of the same fact.</summary>
    internal AlphaEntry? NextOfFact = nextOfFact;

    /// <summary>True where its key could not be computed: it is then compared with everything, so that nothing is lost.</summary>
    internal bool IsUnkeyed { get; set; }
}
