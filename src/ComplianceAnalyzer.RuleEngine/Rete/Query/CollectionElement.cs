using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>
/// A collection or group as an element of the stages below it, with its members in order of arrival; adding and removing take constant
/// time.
/// </summary>
internal sealed class CollectionElement : Element
{
    private readonly object value;
    private Element? last;
    private int lastOrder;

    /// <param name="key">Key of a group, as it is when the group is made; null for a collection of all.</param>
    /// <param name="createValue">Makes what a rule sees of the members.</param>
    internal CollectionElement(object? key, Func<CollectionElement, object> createValue)
    {
        Key = key;
        value = createValue(this);
    }

    internal override object Value => value;

    internal object? Key { get; }

    internal Element? First { get; private set; }

    internal int Count { get; private set; }

    /// <summary>Grows with every change; what is computed from the members is good for one version.</summary>
    internal int Version { get; private set; }

    /// <summary>The stage below has been told of it.</summary>
    internal bool IsKnownBelow { get; set; }

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>Members as they are while they are read: an action may change facts in the middle.</summary>
    internal IEnumerable<Element> Members()
    {
        for (Element? member = First; member is not null; )
        {
            int order = member.Order;
            int version = Version;
            yield return member;
            bool isInPlace = version == Version || (member.Collection == this && member.Order == order);
            member = isInPlace ? member.Next : FirstAfter(order);
        }
    }

    internal void Add(Element member)
    {
        Count++;
        Version++;
        member.Order = ++lastOrder;
        member.Next = null;
        member.Previous = last;
        if (last is null)
            First = member;
        else
            last.Next = member;
        last = member;
    }

    internal void Remove(Element member)
    {
        Count--;
        Version++;
        if (member.Previous is null)
            First = member.Next;
        else
            member.Previous.Next = member.Next;
        if (member.Next is null)
            last = member.Previous;
        else
            member.Next.Previous = member.Previous;
        member.Next = member.Previous = null;
    }

    internal void Touch() => Version++;

    internal override IEnumerable<IFact> SourceFacts() => Members().SelectMany(member => member.SourceFacts());

    /// <summary>First member after a place whose own has left; it may have come back in another.</summary>
    private Element? FirstAfter(int order)
    {
        Element? next = First;
        while (next is not null && next.Order <= order)
            next = next.Next;
        return next;
    }
}
