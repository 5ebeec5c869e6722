using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Gives the one empty partial match to rules that do not begin with a fact.</summary>
internal sealed class RootNode(BetaPlan plan, Network network) : BetaNode(plan, network)
{
    /// <summary>Anchor of the list of its empty partial match, as each node that it feeds has it.</summary>
    internal EntryLink Matches { get; } = new Anchor();

    internal void Activate() => Emit(null, null, Matches);

    private protected override void Insert(Token token) => throw NothingAbove();

    private protected override void OnUpdate(Token token) => throw NothingAbove();

    private protected override void OnForget(Token token) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches the root.");

    private sealed class Anchor : EntryLink;
}
