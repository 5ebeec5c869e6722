using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Lets elements through that meet every condition.</summary>
internal sealed class ConditionStage(
    QueryState state,
    ElementTable input,
    CompiledExpression<bool>[] conditions,
    Stage next
) : PassingStage(state, input, next)
{
    internal override void Add(int row)
    {
        bool passes = Passes(row);
        Input.SetPassed(row, passes);
        if (passes)
            Next.Add(row);
    }

    internal override void Update(int row)
    {
        bool before = Input.HasPassed(row);
        bool passes = Passes(row);
        Input.SetPassed(row, passes);
        if (before && passes)
            Next.Update(row);
        else if (before)
            Next.Remove(row);
        else if (passes)
            Next.Add(row);
    }

    internal override void Remove(int row)
    {
        if (!Input.HasPassed(row))
            return;
        Next.Remove(row);
        Input.SetPassed(row, hasPassed: false);
    }

    private bool Passes(int row)
    {
        foreach (CompiledExpression<bool> condition in conditions)
            if (!TryEvaluate(condition, row, out bool passes) || !passes)
                return false;
        return true;
    }
}
