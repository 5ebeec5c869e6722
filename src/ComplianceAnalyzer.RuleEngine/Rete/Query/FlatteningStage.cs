using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Makes the values of a sequence of each element; a value that stays in the sequence is updated, not replaced.</summary>
internal sealed class FlatteningStage(QueryState state, CompiledExpression<IReadOnlyList<object?>> selector, Stage next)
    : Stage(state)
{
    internal override void Add(Element element)
    {
        element.Down = Array.Empty<ValueElement>();
        Update(element);
    }

    internal override void Update(Element element)
    {
        if (!TryEvaluate(selector, element, out IReadOnlyList<object?>? values) || values is null)
        {
            Remove(element);
            return;
        }
        var old = new Dictionary<ValueKey, Queue<ValueElement>>();
        foreach (ValueElement made in Made(element))
        {
            if (!old.TryGetValue(new ValueKey(made.Value), out Queue<ValueElement>? same))
                old.Add(new ValueKey(made.Value), same = new Queue<ValueElement>());
            same.Enqueue(made);
        }
        var now = new List<(ValueElement Element, bool IsNew)>();
        foreach (object? value in values)
            if (old.TryGetValue(new ValueKey(value), out Queue<ValueElement>? same) && same.TryDequeue(out var kept))
            {
                kept.Set(value);
                now.Add((kept, false));
            }
            else
            {
                now.Add((new ValueElement(element, value), true));
            }
        element.Down = now.ConvertAll(each => each.Element).ToArray();
        foreach (ValueElement gone in old.Values.SelectMany(same => same))
            next.Remove(gone);
        foreach ((ValueElement made, bool isNew) in now)
            if (isNew)
                next.Add(made);
            else
                next.Update(made);
    }

    internal override void Remove(Element element)
    {
        foreach (ValueElement made in Made(element))
            next.Remove(made);
        element.Down = Array.Empty<ValueElement>();
    }

    internal override void Flush() => next.Flush();

    private static ValueElement[] Made(Element element) => (ValueElement[]?)element.Down ?? [];

    private readonly record struct ValueKey(object? Value);
}
