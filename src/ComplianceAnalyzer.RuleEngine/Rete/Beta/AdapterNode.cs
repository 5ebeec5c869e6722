using NRules.Compilation;
using NRules.Rete.Alpha;

namespace NRules.Rete.Beta;

/// <summary>Makes each fact of a rule's first pattern a partial match.</summary>
internal sealed class AdapterNode(BetaPlan plan, Network network, AlphaMemory memory)
    : BetaNode(plan, network),
        IAlphaConsumer
{
    public AlphaMemory Memory { get; } = memory;

    internal override TokenTable Output { get; } = new FactTokens(memory);

    public void RightInsert(int row) => Emit(row);

    public void RightUpdate(int row) => EmitUpdate(row);

    public void RightRemove(int row) => Withdraw(row);

    internal override IEnumerable<int> OutputsOf(int row) => throw NothingAbove();

    private protected override void Insert(int row) => throw NothingAbove();

    private protected override void OnUpdate(int row) => throw NothingAbove();

    private protected override void OnForget(int row) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches an adapter.");
}
