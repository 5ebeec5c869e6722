using System.Collections;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>What a rule sees of a lookup: groups by key, in order of the first member of each key.</summary>
internal sealed class MemberLookup<TKey, TElement>(ElementTable table)
    : CollectionElement(table),
        IKeyedLookup<TKey, TElement>
{
    private ILookup<TKey, TElement> lookup = Enumerable.Empty<TElement>().ToLookup(_ => default(TKey)!);
    private int version = -1;

    public int Count => Current.Count;

    public IEnumerable<TKey> Keys => Current.Select(group => group.Key);

    /// <summary>Built from the members as they are, once for each state of theirs, so that it can keep nothing that has left.</summary>
    private ILookup<TKey, TElement> Current
    {
        get
        {
            if (version != Version)
            {
                lookup = Members().ToLookup(member => member.Key, member => member.Shown);
                version = Version;
            }
            return lookup;
        }
    }

    public IEnumerable<TElement> this[TKey key] => Current[key];

    public bool Contains(TKey key) => Current.Contains(key);

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => Current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<(TKey Key, TElement Shown)> Members()
    {
        MemberCursor cursor = Read();
        while (cursor.MoveNext())
            yield return ((TKey)cursor.Keys[0]!, (TElement)cursor.Shown!);
    }
}
