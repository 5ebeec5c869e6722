using NRules.Compilation;

namespace NRules.Rete.Beta;

/// <summary>Lets partial matches through that meet a condition on what they bind.</summary>
internal sealed class FilterNode(FilterPlan plan, Network network) : BetaNode(plan, network)
{
    private protected override void Insert(Token token)
    {
        if (Passes(token))
            Emit((LeftToken)token, null, null);
    }

    private protected override void OnUpdate(Token token)
    {
        var left = (LeftToken)token;
        if (!Passes(token))
        {
            Counters.RetractOutputCount++;
            left.RemoveChildren();
        }
        else if (left.FirstChild is null)
        {
            Emit(left, null, null);
        }
        else
        {
            Counters.UpdateOutputCount++;
            left.UpdateChildren();
        }
    }

    private protected override void OnForget(Token token) { }

    private bool Passes(Token token)
    {
        foreach (CompiledExpression<bool> condition in plan.Conditions)
            if (!Network.Evaluator.Test(condition, token, value: null, fact: null, Plan))
                return false;
        return true;
    }
}
