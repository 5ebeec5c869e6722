using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A partial match of an existential node.</summary>
internal sealed class WatchingToken(BetaNode owner, LeftToken? parent, Fact? fact) : LeftToken(owner, parent, fact)
{
    /// <summary>The fact that proves existence; null where none is known.</summary>
    internal Watch? Watch;

    /// <summary>It waits for the end of the batch to look for a witness.</summary>
    internal bool IsPending;

    /// <summary>What it extends has changed in this batch.</summary>
    internal bool IsChanged;
}
