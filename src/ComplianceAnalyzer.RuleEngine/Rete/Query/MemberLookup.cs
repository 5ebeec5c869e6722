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
    private readonly Dictionary<int, LookupGroup<TKey, TElement>> byHash = [];
    private int count;
    private int lastOrder;

    /// <summary>What it held when its query went; null until then.</summary>
    private ILookup<TKey, TElement>? frozen;

    /// <summary>Its groups at that time: they still know the facts.</summary>
    private LookupGroup<TKey, TElement>[] frozenGroups = [];

    public int Count => frozen?.Count ?? count;

    public IEnumerable<TKey> Keys => Shown().Select(group => group.Key);

    public IEnumerable<TElement> this[TKey key] =>
        frozen?[key] ?? Find(key, HashOf(key)) ?? Enumerable.Empty<TElement>();

    public bool Contains(TKey key) => frozen?.Contains(key) ?? Find(key, HashOf(key)) is not null;

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
        if (HashOf(key) == group.Hash && EqualityComparer<TKey>.Default.Equals(key, (TKey)old.Keys[0]!))
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
        LookupGroup<TKey, TElement>[] groups = InOrder();
        frozen = groups
            .SelectMany(group => group.Select(shown => (group.Key, shown)))
            .ToLookup(member => member.Key, member => member.shown);
        foreach (LookupGroup<TKey, TElement> group in groups)
            group.Freeze();
        frozenGroups = groups;
    }

    internal override IEnumerable<IFact> SourceFacts() =>
        (frozen is null ? InOrder() : frozenGroups).SelectMany(group => group.SourceFacts());

    private static int HashOf(TKey key) => key is null ? 0 : EqualityComparer<TKey>.Default.GetHashCode(key);

    private IEnumerable<IGrouping<TKey, TElement>> Shown() =>
        (IEnumerable<IGrouping<TKey, TElement>>?)frozen ?? InOrder();

    private LookupGroup<TKey, TElement>[] InOrder()
    {
        var groups = new List<LookupGroup<TKey, TElement>>(count);
        foreach (LookupGroup<TKey, TElement> first in byHash.Values)
            for (LookupGroup<TKey, TElement>? group = first; group is not null; group = group.NextOfHash)
                groups.Add(group);
        return [.. groups.OrderBy(group => group.FirstOrder)];
    }

    private LookupGroup<TKey, TElement>? Find(TKey key, int hash)
    {
        LookupGroup<TKey, TElement>? group = byHash.GetValueOrDefault(hash);
        while (group is not null && !EqualityComparer<TKey>.Default.Equals(group.Key, key))
            group = group.NextOfHash;
        return group;
    }

    private void Join(int row, int order)
    {
        var member = (Member)table.DownAt(row)!;
        var key = (TKey)member.Keys[0]!;
        LookupGroup<TKey, TElement> group = Find(key, HashOf(key)) ?? Make(key);
        member.Collection = group;
        group.Insert(row, order);
    }

    private LookupGroup<TKey, TElement> Make(TKey key)
    {
        int hash = HashOf(key);
        var group = new LookupGroup<TKey, TElement>(table, key, hash) { NextOfHash = byHash.GetValueOrDefault(hash) };
        byHash[hash] = group;
        count++;
        return group;
    }

    private void Leave(int row, LookupGroup<TKey, TElement> group)
    {
        group.Remove(row);
        if (!group.IsEmpty)
            return;
        count--;
        LookupGroup<TKey, TElement> first = byHash[group.Hash];
        if (first != group)
        {
            while (first.NextOfHash != group)
                first = first.NextOfHash!;
            first.NextOfHash = group.NextOfHash;
        }
        else if (group.NextOfHash is { } next)
        {
            byHash[group.Hash] = next;
        }
        else
        {
            byHash.Remove(group.Hash);
        }
    }
}
