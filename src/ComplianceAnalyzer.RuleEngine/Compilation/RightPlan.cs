using NRules.Rete;
using NRules.Rete.Alpha;

namespace NRules.Compilation;

/// <summary>A node that compares partial matches with facts.</summary>
internal abstract class RightPlan : BetaPlan
{
    /// <summary>The index in which it looks facts up; null where it takes none.</summary>
    internal IndexPlan? Index { get; init; }

    internal required TokenKey Key { get; init; }

    /// <summary>
    /// The index of the first pattern's memory over the key, where its facts are the partial matches; null where the node keeps its own.
    /// </summary>
    internal IndexPlan? LeftIndex { get; init; }

    /// <summary>Conditions on pairs, in order.</summary>
    internal required CompiledExpression<bool>[] Conditions { get; init; }

    /// <summary>Those of them that a pair of equal hash may still fail.</summary>
    internal required CompiledExpression<bool>[] ConditionsBeyondKey { get; init; }

    /// <summary>True where no equality narrows the facts that a partial match is compared with, though conditions ask of the pair.</summary>
    internal bool Scans => Index?.Hash is null && Conditions.Length > 0;

    /// <summary>The index of partial matches, where an alpha memory keeps it.</summary>
    internal AlphaIndex? LeftIndexIn(Network network) =>
        LeftIndex is null ? null : network.Memories[Source!.Memory!.Position].IndexOf(LeftIndex);

    private protected AlphaIndex IndexIn(Network network) =>
        Memory is null
            ? new AlphaIndex(new IndexPlan(null, 0), memory: null)
            : network.Memories[Memory.Position].IndexOf(Index!);

    private protected override bool DoesTheSame(BetaPlan other) =>
        Index == ((RightPlan)other).Index && Same(Conditions, ((RightPlan)other).Conditions);
}
