using NRules.Rete.Memory;

namespace NRules.Runtime;

/// <summary>A fact that a match's firings linked to it under a key.</summary>
internal sealed class LinkedFact(object key, WorkingFact fact, LinkedFact? next)
{
    internal object Key { get; } = key;

    internal WorkingFact Fact { get; set; } = fact;

    internal LinkedFact? Next { get; set; } = next;
}
