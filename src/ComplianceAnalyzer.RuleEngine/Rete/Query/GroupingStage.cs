using System.Runtime.InteropServices;
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
        if (element.Collection is not { } group)
        {
            Add(element);
            return;
        }
        if (!TryEvaluate(plan.Key, element, out object? key) || !TryEvaluate(plan.Element, element, out object? value))
        {
            Remove(element);
            return;
        }
        if (!Equals(key, group.Key))
        {
            Remove(element);
            Join(element, key, value);
            return;
        }
        Show(element, group, value);
        group.Touch();
        Change(group);
    }

    internal override void Remove(Element element)
    {
        if (element.Collection is not { } group)
            return;
        element.Down = null;
        group.Remove(element);
        Change(group);
    }

    internal override void Flush()
    {
        foreach (CollectionElement group in changed)
        {
            group.IsChanged = false;
            if (group.Count == 0)
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
        Show(element, group, value);
        group.Add(element);
        Change(group);
    }

    private void Show(Element element, CollectionElement group, object? value) =>
        element.Down = plan.ShowsElements ? group : new Member(group) { Shown = value };

    private CollectionElement GroupOf(object? key)
    {
        ref CollectionElement? group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, new GroupKey(key), out _);
        return group ??= new CollectionElement(key, plan.CreateGroup);
    }

    private void Change(CollectionElement group)
    {
        if (group.IsChanged)
            return;
        group.IsChanged = true;
        changed.Add(group);
    }

    /// <summary>A key that may be null, which a dictionary's key may not.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct GroupKey(object? Key);
}
