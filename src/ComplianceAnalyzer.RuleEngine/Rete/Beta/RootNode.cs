using NRules.Compilation;

namespace NRules.Rete.Beta;

/// <summary>Gives the one empty partial match to rules that do not begin with a fact.</summary>
internal sealed class RootNode(BetaPlan plan, Network network) : BetaNode(plan, network)
{
    /// <summary>Row of the empty partial match.</summary>
    internal const int Row = 0;

    internal void Activate() => Emit(Row);

    internal override IEnumerable<int> OutputsOf(int row) => throw NothingAbove();

    private protected override void Insert(int row) => throw NothingAbove();

    private protected override void OnUpdate(int row) => throw NothingAbove();

    private protected override void OnForget(int row) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches the root.");
}
