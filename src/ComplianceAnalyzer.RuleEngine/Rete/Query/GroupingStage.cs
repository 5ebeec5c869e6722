using System.Runtime.InteropServices;
using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>Gathers elements in groups of equal key; a group is there while it has members.</summary>
internal sealed class GroupingStage<TKey, TElement>(
    QueryState state,
    ElementTable input,
    CollectionElements output,
    GroupingPlan<TKey, TElement> plan,
    Stage next
) : Stage(state, input)
{
    private readonly Dictionary<GroupKey<TKey>, MemberGroup<TKey, TElement>> groups = [];
    private readonly BatchList<MemberGroup<TKey, TElement>> changed = new();

    internal override void Add(int row)
    {
        if (TryEvaluate(plan.Key, row, out TKey? key) && TryShow(row, out object? shown))
            Join(row, key!, shown);
    }

    internal override void Update(int row)
    {
        if (GroupAt(row) is not { } group)
        {
            Add(row);
            return;
        }
        if (!TryEvaluate(plan.Key, row, out TKey? key) || !TryShow(row, out object? shown))
        {
            Remove(row);
            return;
        }
        if (GroupKey<TKey>.Of(key!) != group.Entry)
        {
            Remove(row);
            Join(row, key!, shown);
            return;
        }
        Show(row, group, shown);
        group.Update(row, before: group);
        Change(group);
    }

    internal override void Remove(int row)
    {
        if (GroupAt(row) is not { } group)
            return;
        Input.SetDown(row, null);
        group.Remove(row);
        Change(group);
    }

    internal override void Flush()
    {
        foreach (MemberGroup<TKey, TElement> group in changed)
        {
            group.IsChanged = false;
            if (group.IsEmpty)
            {
                groups.Remove(group.Entry);
                Drop(group);
            }
            else if (group.IsKnownBelow)
            {
                next.Update(group.Row);
            }
            else
            {
                group.IsKnownBelow = true;
                next.Add(group.Row);
            }
        }
        changed.Clear();
        next.Flush();
    }

    internal override void Freeze()
    {
        foreach (MemberGroup<TKey, TElement> group in groups.Values)
            group.Freeze();
        next.Freeze();
    }

    internal override void End()
    {
        foreach (MemberGroup<TKey, TElement> group in groups.Values)
            Drop(group);
        next.End();
    }

    /// <summary>Computes what a group shows of an element; one that it shows as it is needs no computing.</summary>
    private bool TryShow(int row, out object? shown)
    {
        shown = null;
        return plan.ShowsElements || TryEvaluate(plan.Element, row, out shown);
    }

    private void Join(int row, TKey key, object? shown)
    {
        MemberGroup<TKey, TElement> group = GroupOf(key);
        Show(row, group, shown);
        group.Add(row);
        Change(group);
    }

    private void Show(int row, MemberGroup<TKey, TElement> group, object? shown) =>
        Input.SetDown(row, plan.ShowsElements ? group : new Member(group) { Shown = shown });

    private MemberGroup<TKey, TElement>? GroupAt(int row) => (MemberGroup<TKey, TElement>?)Input.CollectionAt(row);

    private MemberGroup<TKey, TElement> GroupOf(TKey key)
    {
        var entry = GroupKey<TKey>.Of(key);
        ref MemberGroup<TKey, TElement>? group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, entry, out _);
        if (group is null)
            output.Add(group = new MemberGroup<TKey, TElement>(Input, entry));
        return group;
    }

    private void Drop(MemberGroup<TKey, TElement> group)
    {
        if (group.IsKnownBelow)
            next.Remove(group.Row);
        output.Remove(group);
    }

    private void Change(MemberGroup<TKey, TElement> group)
    {
        if (group.IsChanged)
            return;
        group.IsChanged = true;
        changed.Add(group);
    }
}
