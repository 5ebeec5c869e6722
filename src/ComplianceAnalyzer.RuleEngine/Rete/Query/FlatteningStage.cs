using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Makes the values of a sequence of each element; a value that stays in the sequence is updated, not replaced.</summary>
internal sealed class FlatteningStage(QueryState state, CompiledExpression<IReadOnlyList<object?>> selector, Stage next)
    : Stage(state)
{
    internal override void Add(Element element)
    {
        element.Down = Array.Empty<DerivedElement>();
        Update(element);
    }

    internal override void Update(Element element)
    {
        if (!TryEvaluate(selector, element, out IReadOnlyList<object?>? values) || values is null)
        {
            Remove(element);
            return;
        }
        var old = new Dictionary<ValueKey, Queue<DerivedElement>>();
        foreach (DerivedElement made in Made(element))
        {
            if (!old.TryGetValue(new ValueKey(made.Value), out Queue<DerivedElement>? same))
                old.Add(new ValueKey(made.Value), same = new Queue<DerivedElement>());
            same.Enqueue(made);
        }
        var now = new List<(DerivedElement Element, bool IsNew)>();
        foreach (object? value in values)
            if (old.TryGetValue(new ValueKey(value), out Queue<DerivedElement>? same) && same.TryDequeue(out var kept))
            {
                kept.Value = value;
                now.Add((kept, false));
            }
            else
            {
                now.Add((new DerivedElement(element) { Value = value }, true));
            }
        element.Down = now.ConvertAll(each => each.Element).ToArray();
        foreach (DerivedElement gone in old.Values.SelectMany(same => same))
            next.Remove(gone);
        foreach ((DerivedElement made, bool isNew) in now)
            if (isNew)
                next.Add(made);
            else
                next.Update(made);
    }

    internal override void Remove(Element element)
    {
        foreach (DerivedElement made in Made(element))
            next.Remove(made);
        element.Down = Array.Empty<DerivedElement>();
    }

    internal override void Flush() => next.Flush();

    private static DerivedElement[] Made(Element element) => (DerivedElement[]?)element.Down ?? [];

    private readonly record struct ValueKey(object? Value);
}
