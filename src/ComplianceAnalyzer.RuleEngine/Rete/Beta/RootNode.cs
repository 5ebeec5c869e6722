using NRules.Compilation;

namespace NRules.Rete.Beta;

/// <summary>Gives the one empty partial match to rules that do not begin with a fact.</summary>
internal sealed class RootNode(BetaPlan plan, Network network) : BetaNode(plan, network)
{
    internal void Activate() => Emit(null, null, null);

    private protected override void Insert(Token token) => throw NothingAbove();

    private protected override void OnUpdate(Token token) => throw NothingAbove();

    private protected override void OnForget(Token token) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches the root.");
}
