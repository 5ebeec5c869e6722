using NRules.Compilation;
using NRules.Rete.Alpha;

namespace NRules.Rete.Beta;

/// <summary>Makes each fact of a rule's first pattern a partial match.</summary>
internal sealed class AdapterNode(BetaPlan plan, Network network, AlphaMemory memory) : AlphaFedNode(plan, network)
{
    internal override AlphaMemory Memory { get; } = memory;

    internal override TokenTable Output { get; } = new FactTokens(memory);

    internal override void RightInsert(int row) => Emit(row);

    internal override void RightUpdate(int row) => EmitUpdate(row);

    internal override void RightRemove(int row) => Withdraw(row);

    internal override IEnumerable<int> OutputsOf(int row) => throw NothingAbove();

    private protected override void Insert(int row) => throw NothingAbove();

    private protected override void OnUpdate(int row) => throw NothingAbove();

    private protected override void OnForget(int row) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches an adapter.");
}
