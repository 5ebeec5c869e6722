using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Gathers all elements in one collection, which is there while it is empty.</summary>
internal sealed class CollectionStage : Stage
{
    private readonly CollectionPlan plan;
    private readonly CollectionElements output;
    private readonly Stage next;
    private readonly CollectionElement collection;

    internal CollectionStage(
        QueryState state,
        ElementTable input,
        CollectionElements output,
        CollectionPlan plan,
        Stage next
    )
        : base(state, input)
    {
        this.plan = plan;
        this.output = output;
        this.next = next;
        collection = plan.CreateCollection(input);
        collection.IsChanged = true;
        output.Add(collection);
    }

    internal override void Add(int row)
    {
        if (!TryShow(row))
            return;
        collection.Add(row);
        collection.IsChanged = true;
    }

    internal override void Update(int row)
    {
        object? before = Input.DownAt(row);
        if (before is null)
        {
            Add(row);
        }
        else if (TryShow(row))
        {
            collection.Update(row, before);
            collection.IsChanged = true;
        }
        else
        {
            Remove(row);
        }
    }

    internal override void Remove(int row)
    {
        if (Input.DownAt(row) is null)
            return;
        collection.Remove(row);
        Input.SetDown(row, null);
        collection.IsChanged = true;
    }

    internal override void Flush()
    {
        if (collection.IsChanged)
        {
            collection.IsChanged = false;
            if (collection.IsKnownBelow)
                next.Update(collection.Row);
            else
                next.Add(collection.Row);
            collection.IsKnownBelow = true;
        }
        next.Flush();
    }

    internal override void Freeze()
    {
        collection.Freeze();
        next.Freeze();
    }

    internal override void End()
    {
        if (collection.IsKnownBelow)
            next.Remove(collection.Row);
        next.End();
        output.Remove(collection);
    }

    /// <summary>Computes what the collection shows of an element and, where it needs them, its keys: a member from here on.</summary>
    private bool TryShow(int row)
    {
        object? shown = null;
        if (plan.ElementSelector is { } selector && !TryEvaluate(selector, row, out shown))
            return false;
        if (plan.Keys.Count == 0)
        {
            Input.SetDown(row, collection);
            return true;
        }
        var keys = new object?[plan.Keys.Count];
        for (int i = 0; i < keys.Length; i++)
            if (!TryEvaluate(plan.Keys[i], row, out keys[i]))
                return false;
        Input.SetDown(
            row,
            new Member(collection) { Shown = plan.ElementSelector is null ? Input.ValueAt(row) : shown, Keys = keys }
        );
        return true;
    }
}
