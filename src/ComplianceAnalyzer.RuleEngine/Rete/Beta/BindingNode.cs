using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Extends each partial match by a value computed from it.</summary>
internal sealed class BindingNode(BindingPlan plan, Network network) : BetaNode(plan, network)
{
    private protected override void Insert(Token token)
    {
        if (TryEvaluate(token, out object? value))
            EmitNew((LeftToken)token, value);
    }

    private protected override void OnUpdate(Token token)
    {
        var left = (LeftToken)token;
        if (!TryEvaluate(token, out object? value))
        {
            Counters.RetractOutputCount++;
            left.RemoveChildren();
            return;
        }
        if (left.FirstChild is not { } child)
        {
            EmitNew(left, value);
            return;
        }
        child.Fact!.Value = value;
        Counters.UpdateOutputCount++;
        left.UpdateChildren();
    }

    private protected override void OnForget(Token token) { }

    private void EmitNew(LeftToken token, object? value)
    {
        ResultFact fact = ResultFact.Of(plan.ResultType, value, origin: null);
        Emit(token, fact, fact.Tokens);
    }

    private bool TryEvaluate(Token token, out object? value) =>
        Network.Evaluator.TryEvaluate(plan.Value, token, value: null, fact: null, Plan, out value);
}
