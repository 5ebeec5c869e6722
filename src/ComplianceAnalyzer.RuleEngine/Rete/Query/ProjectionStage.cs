using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Makes one value of each element.</summary>
internal sealed class ProjectionStage(
    QueryState state,
    ElementTable input,
    ValueElements output,
    CompiledExpression<object?> selector,
    Stage next
) : PassingStage(state, input, next)
{
    internal override void Add(int row)
    {
        if (TryEvaluate(selector, row, out object? value))
            Next.Add(output.Add(row, value));
    }

    internal override void Update(int row)
    {
        int made = output.FirstOf(row);
        if (made == ElementTable.None)
        {
            Add(row);
        }
        else if (TryEvaluate(selector, row, out object? value))
        {
            output.Set(made, value);
            Next.Update(made);
        }
        else
        {
            Remove(row);
        }
    }

    internal override void Remove(int row)
    {
        int made = output.FirstOf(row);
        if (made == ElementTable.None)
            return;
        Next.Remove(made);
        output.Remove(made);
    }
}
