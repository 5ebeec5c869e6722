namespace NRules.Rete;

/// <summary>Gathers elements by key; a group is there while it has a member.</summary>
internal sealed class GroupByStage(
    Token token,
    Func<Token, object, object?> keyOf,
    Func<Token, object, object?> elementOf,
    Func<object?, ILiveCollection> newGroup
) : IQueryStage
{
    /// <summary>Stands for the null key.</summary>
    private static readonly object none = new();

    private readonly Dictionary<object, Group> groups = [];
    private readonly Dictionary<Element, Group> groupOf = [];

    public ElementChange Begin() => new();

    public ElementChange Apply(ElementChange change)
    {
        var touched = new List<Group>();
        foreach (Element element in change.Removed)
        {
            groupOf.Remove(element, out Group? group);
            Touch(group!, touched);
            group!.Members.Remove(element);
        }
        foreach (Element element in change.Added)
        {
            Group group = GroupOf(keyOf(token, element.Value));
            Touch(group, touched);
            group.Members.Add(element, elementOf(token, element.Value));
            groupOf.Add(element, group);
        }
        return Changes(touched);
    }

    private ElementChange Changes(List<Group> touched)
    {
        var below = new ElementChange();
        foreach (Group group in touched)
        {
            if (group.WasThere)
                below.Removed.Add(group.Element);
            if (group.Members.Count > 0)
                below.Added.Add(group.Element);
            else
                groups.Remove(group.Key);
            group.IsTouched = false;
        }
        return below;
    }

    private Group GroupOf(object? key)
    {
        if (!groups.TryGetValue(key ?? none, out Group? group))
            groups.Add(key ?? none, group = new Group(key ?? none, newGroup(key)));
        return group;
    }

    private static void Touch(Group group, List<Group> touched)
    {
        if (group.IsTouched)
            return;
        group.IsTouched = true;
        group.WasThere = group.Members.Count > 0;
        touched.Add(group);
    }

    private sealed class Group(object key, ILiveCollection members)
    {
        internal object Key { get; } = key;

        internal ILiveCollection Members { get; } = members;

        internal Element Element { get; } = new(members, members.Facts);

        internal bool IsTouched { get; set; }

        internal bool WasThere { get; set; }
    }
}
