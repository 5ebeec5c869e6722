using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Gathers elements in groups of equal key; a group is there while it has members.</summary>
internal sealed class GroupingStage(QueryState state, GroupingPlan plan, Stage next) : Stage(state)
{
    private readonly Dictionary<GroupKey, CollectionElement> groups = [];
    private readonly List<CollectionElement> changed = [];

    internal override void Add(Element element)
    {
        if (!TryEvaluate(plan.Key, element, out object? key) || !TryEvaluate(plan.Element, element, out object? value))
            return;
        Join(element, key, value);
    }

    internal override void Update(Element element)
    {
        if (element.Down is not Member member)
        {
            Add(element);
            return;
        }
        if (!TryEvaluate(plan.Key, element, out object? key) || !TryEvaluate(plan.Element, element, out object? value))
        {
            Remove(element);
            return;
        }
        if (!Equals(key, member.Collection.Key))
        {
            Remove(element);
            Join(element, key, value);
            return;
        }
        member.Value = value;
        member.Collection.Members.Touch();
        Change(member.Collection);
    }

    internal override void Remove(Element element)
    {
        if (element.Down is not Member member)
            return;
        element.Down = null;
        member.Collection.Members.Remove(member);
        Change(member.Collection);
    }

    internal override void Flush()
    {
        foreach (CollectionElement group in changed)
        {
            group.IsChanged = false;
            if (group.Members.Count == 0)
            {
                groups.Remove(new GroupKey(group.Key));
                if (group.IsKnownBelow)
                    next.Remove(group);
            }
            else if (group.IsKnownBelow)
            {
                next.Update(group);
            }
            else
            {
                group.IsKnownBelow = true;
                next.Add(group);
            }
        }
        changed.Clear();
        next.Flush();
    }

    private void Join(Element element, object? key, object? value)
    {
        CollectionElement group = GroupOf(key);
        var member = new Member(element, group) { Value = value };
        element.Down = member;
        group.Members.Add(member);
        Change(group);
    }

    private CollectionElement GroupOf(object? key)
    {
        if (groups.TryGetValue(new GroupKey(key), out CollectionElement? group))
            return group;
        group = new CollectionElement { Key = key };
        group.Value = plan.CreateGroup(key, group.Members);
        groups.Add(new GroupKey(key), group);
        return group;
    }

    private void Change(CollectionElement group)
    {
        if (group.IsChanged)
            return;
        group.IsChanged = true;
        changed.Add(group);
    }

    /// <summary>A key that may be null, which a dictionary's key may not.</summary>
    private readonly record struct GroupKey(object? Key);
}
