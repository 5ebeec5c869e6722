using System.Collections;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>
/// What a rule sees of a lookup: groups by key, in order of the first member of each key. A change touches the groups that it is about;
/// what a rule holds of them is always as the members are.
/// </summary>
/// <param name="table">The elements that become members.</param>
internal sealed class MemberLookup<TKey, TElement>(ElementTable table) : CollectionElement, IKeyedLookup<TKey, TElement>
{
    private readonly Dictionary<GroupKey<TKey>, LookupGroup<TKey, TElement>> groups = [];
    private int lastOrder;

    /// <summary>What it held when its query went; null until then.</summary>
    private ILookup<TKey, TElement>? frozen;

    /// <summary>Its groups at that time: they still know the facts.</summary>
    private LookupGroup<TKey, TElement>[] frozenGroups = [];

    public int Count => frozen?.Count ?? groups.Count;

    public IEnumerable<TKey> Keys => Shown().Select(group => group.Key);

    public IEnumerable<TElement> this[TKey key] =>
        frozen?[key] ?? groups.GetValueOrDefault(GroupKey<TKey>.Of(key)) ?? Enumerable.Empty<TElement>();

    public bool Contains(TKey key) => frozen?.Contains(key) ?? groups.ContainsKey(GroupKey<TKey>.Of(key));

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => Shown().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void Add(int row) => Join(row, ++lastOrder);

    internal override void Update(int row, object? before)
    {
        var old = (Member)before!;
        var group = (LookupGroup<TKey, TElement>)old.Collection;
        var member = (Member)table.DownAt(row)!;
        var key = (TKey)member.Keys[0]!;
        member.Collection = group;
        if (GroupKey<TKey>.Of(key) == group.Entry with { Key = (TKey)old.Keys[0]! })
        {
            group.Update(row, before);
            return;
        }
        int order = table.LinkAt(row).Order;
        Leave(row, group);
        Join(row, order);
    }

    internal override void Remove(int row) => Leave(row, (LookupGroup<TKey, TElement>)table.CollectionAt(row)!);

    internal override void Freeze()
    {
        frozenGroups = InOrder();
        frozen = frozenGroups
            .SelectMany(group => group.Select(shown => (group.Key, shown)))
            .ToLookup(member => member.Key, member => member.shown);
        foreach (LookupGroup<TKey, TElement> group in frozenGroups)
            group.Freeze();
    }

    internal override IEnumerable<IFact> SourceFacts() =>
        (frozen is null ? InOrder() : frozenGroups).SelectMany(group => group.SourceFacts());

    private IEnumerable<IGrouping<TKey, TElement>> Shown() =>
        (IEnumerable<IGrouping<TKey, TElement>>?)frozen ?? InOrder();

    private LookupGroup<TKey, TElement>[] InOrder() => [.. groups.Values.OrderBy(group => group.FirstOrder)];

    private void Join(int row, int order)
    {
        var member = (Member)table.DownAt(row)!;
        var key = GroupKey<TKey>.Of((TKey)member.Keys[0]!);
        if (!groups.TryGetValue(key, out LookupGroup<TKey, TElement>? group))
            groups.Add(key, group = new LookupGroup<TKey, TElement>(table, key));
        member.Collection = group;
        group.Insert(row, order);
    }

    private void Leave(int row, LookupGroup<TKey, TElement> group)
    {
        group.Remove(row);
        if (group.IsEmpty)
            groups.Remove(group.Entry);
    }
}
