using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Lets partial matches through that meet a condition on what they bind.</summary>
internal sealed class FilterNode : BetaNode
{
    private readonly FilterPlan plan;
    private readonly Frame frame;
    private readonly Column<bool> passed = new();

    internal FilterNode(FilterPlan plan, Network network)
        : base(plan, network)
    {
        this.plan = plan;
        frame = new Frame(Input);
    }

    internal override IEnumerable<int> OutputsOf(int row) => passed.Read(row) ? [row] : [];

    private protected override void Insert(int row)
    {
        bool passes = Passes(row);
        passed.Reach(row) = passes;
        if (passes)
            Emit(row);
    }

    private protected override void OnUpdate(int row)
    {
        bool before = passed[row];
        bool passes = Passes(row);
        passed[row] = passes;
        if (before && passes)
            EmitUpdate(row);
        else if (before)
            EmitRemoval(row);
        else if (passes)
            Emit(row);
    }

    private protected override void OnForget(int row)
    {
        if (passed[row])
            Withdraw(row);
        passed[row] = false;
    }

    private bool Passes(int row)
    {
        frame.MoveTo(row);
        foreach (CompiledExpression<bool> condition in plan.Conditions)
            if (!Network.Evaluator.Test(condition, frame, value: null, subject: default, Plan))
                return false;
        return true;
    }
}
