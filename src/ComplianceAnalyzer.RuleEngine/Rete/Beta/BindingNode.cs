using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Extends each partial match by a value computed from it.</summary>
internal sealed class BindingNode : BetaNode
{
    private readonly BindingPlan plan;
    private readonly Frame frame;
    private readonly BindingTokens tokens;

    internal BindingNode(BindingPlan plan, Network network)
        : base(plan, network)
    {
        this.plan = plan;
        frame = new Frame(Input);
        tokens = new BindingTokens(Input);
    }

    internal override TokenTable Output => tokens;

    internal override IEnumerable<int> OutputsOf(int row) => tokens.Find(row) is null ? [] : [row];

    private protected override void Insert(int row)
    {
        if (TryEvaluate(row, out object? value))
            EmitNew(row, value);
    }

    private protected override void OnUpdate(int row)
    {
        BoundFact? known = tokens.Find(row);
        if (!TryEvaluate(row, out object? value))
        {
            if (known is null)
                return;
            EmitRemoval(row);
            tokens.Set(row, null);
            return;
        }
        if (known is null)
        {
            EmitNew(row, value);
            return;
        }
        known.Value = value;
        EmitUpdate(row);
    }

    private protected override void OnForget(int row)
    {
        if (tokens.Find(row) is null)
            return;
        Withdraw(row);
        tokens.Set(row, null);
    }

    private void EmitNew(int row, object? value)
    {
        tokens.Set(row, new BoundFact(plan.ResultType) { Value = value });
        Emit(row);
    }

    private bool TryEvaluate(int row, out object? value) =>
        Network.Evaluator.TryEvaluate(plan.Value, frame.MoveTo(row), value: null, subject: default, Plan, out value);
}
