using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Gathers all elements in one collection, which is there while it is empty.</summary>
internal sealed class CollectionStage : Stage
{
    private readonly CollectionPlan plan;
    private readonly Stage next;
    private readonly CollectionElement collection = new();

    internal CollectionStage(QueryState state, CollectionPlan plan, Stage next)
        : base(state)
    {
        this.plan = plan;
        this.next = next;
        collection.Value = plan.CreateCollection(collection.Members);
        collection.IsChanged = true;
    }

    internal override void Add(Element element)
    {
        Member member = plan.Keys.Count > 0 ? new KeyedMember(element, collection) : new Member(element, collection);
        if (!TryFill(member))
            return;
        element.Down = member;
        collection.Members.Add(member);
        collection.IsChanged = true;
    }

    internal override void Update(Element element)
    {
        if (element.Down is not Member member)
        {
            Add(element);
        }
        else if (TryFill(member))
        {
            collection.Members.Touch();
            collection.IsChanged = true;
        }
        else
        {
            Remove(element);
        }
    }

    internal override void Remove(Element element)
    {
        if (element.Down is not Member member)
            return;
        element.Down = null;
        collection.Members.Remove(member);
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

    private bool TryFill(Member member)
    {
        object? value = member.Origin.Value;
        if (plan.ElementSelector is { } selector && !TryEvaluate(selector, member.Origin, out value))
            return false;
        if (member is KeyedMember keyed)
        {
            var keys = new object?[plan.Keys.Count];
            for (int i = 0; i < keys.Length; i++)
                if (!TryEvaluate(plan.Keys[i], member.Origin, out keys[i]))
                    return false;
            keyed.Keys = keys;
        }
        member.Value = value;
        return true;
    }
}
