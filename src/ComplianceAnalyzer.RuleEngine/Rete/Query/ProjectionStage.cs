using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Makes one value of each element.</summary>
internal sealed class ProjectionStage(QueryState state, CompiledExpression<object?> selector, Stage next) : Stage(state)
{
    internal override void Add(Element element)
    {
        if (!TryEvaluate(selector, element, out object? value))
            return;
        var made = new ValueElement(element, value);
        element.Down = made;
        next.Add(made);
    }

    internal override void Update(Element element)
    {
        if (element.Down is not ValueElement made)
        {
            Add(element);
        }
        else if (TryEvaluate(selector, element, out object? value))
        {
            made.Set(value);
            next.Update(made);
        }
        else
        {
            Remove(element);
        }
    }

    internal override void Remove(Element element)
    {
        if (element.Down is Element made)
            next.Remove(made);
        element.Down = null;
    }

    internal override void Flush() => next.Flush();
}
