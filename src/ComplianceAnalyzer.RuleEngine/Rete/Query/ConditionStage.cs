using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Lets elements through that meet every condition.</summary>
internal sealed class ConditionStage(QueryState state, CompiledExpression<bool>[] conditions, Stage next) : Stage(state)
{
    internal override void Add(Element element)
    {
        element.Passed = Passes(element);
        if (element.Passed)
            next.Add(element);
    }

    internal override void Update(Element element)
    {
        bool before = element.Passed;
        element.Passed = Passes(element);
        if (before && element.Passed)
            next.Update(element);
        else if (before)
            next.Remove(element);
        else if (element.Passed)
            next.Add(element);
    }

    internal override void Remove(Element element)
    {
        if (element.Passed)
            next.Remove(element);
        element.Passed = false;
    }

    internal override void Flush() => next.Flush();

    private bool Passes(Element element)
    {
        foreach (CompiledExpression<bool> condition in conditions)
            if (!TryEvaluate(condition, element, out bool passes) || !passes)
                return false;
        return true;
    }
}
