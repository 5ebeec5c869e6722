using NRules.Compilation;
using NRules.Rete.Alpha;

namespace NRules.Rete.Beta;

/// <summary>A node that facts of an alpha memory reach from the right.</summary>
internal abstract class AlphaFedNode : BetaNode
{
    private protected AlphaFedNode(BetaPlan plan, Network network)
        : base(plan, network) { }

    /// <summary>The memory; null for a query that is not taken from facts.</summary>
    internal abstract AlphaMemory? Memory { get; }

    /// <summary>The row's fact is new; it enters its index after all nodes have been told.</summary>
    internal abstract void RightInsert(int row);

    /// <summary>The row's fact has changed; it moves to the index's current key after all nodes have been told.</summary>
    internal abstract void RightUpdate(int row);

    /// <summary>The row's fact has left its index; what came from it is still there.</summary>
    internal abstract void RightRemove(int row);
}
