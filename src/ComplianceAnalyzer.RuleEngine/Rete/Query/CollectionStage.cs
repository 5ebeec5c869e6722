using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Gathers all elements in one collection, which is there while it is empty.</summary>
internal sealed class CollectionStage : Stage
{
    private readonly CollectionPlan plan;
    private readonly Stage next;
    private readonly CollectionElement collection;

    internal CollectionStage(QueryState state, CollectionPlan plan, Stage next)
        : base(state)
    {
        this.plan = plan;
        this.next = next;
        collection = new CollectionElement(key: null, plan.CreateCollection) { IsChanged = true };
    }

    internal override void Add(Element element)
    {
        if (!TryShow(element))
            return;
        collection.Add(element);
        collection.IsChanged = true;
    }

    internal override void Update(Element element)
    {
        if (element.Down is null)
        {
            Add(element);
        }
        else if (TryShow(element))
        {
            collection.Touch();
            collection.IsChanged = true;
        }
        else
        {
            Remove(element);
        }
    }

    internal override void Remove(Element element)
    {
        if (element.Down is null)
            return;
        element.Down = null;
        collection.Remove(element);
        collection.IsChanged = true;
    }

    internal override void Flush()
    {
        if (collection.IsChanged)
        {
            collection.IsChanged = false;
            if (collection.IsKnownBelow)
                next.Update(collection);
            else
                next.Add(collection);
            collection.IsKnownBelow = true;
        }
        next.Flush();
    }

    /// <summary>Computes what the collection shows of an element and, where it needs them, its keys: a member from here on.</summary>
    private bool TryShow(Element element)
    {
        object? shown = element.Value;
        if (plan.ElementSelector is { } selector && !TryEvaluate(selector, element, out shown))
            return false;
        if (plan.Keys.Count == 0)
        {
            element.Down = collection;
            return true;
        }
        var keys = new object?[plan.Keys.Count];
        for (int i = 0; i < keys.Length; i++)
            if (!TryEvaluate(plan.Keys[i], element, out keys[i]))
                return false;
        element.Down = new Member(collection) { Shown = shown, Keys = keys };
        return true;
    }
}
