namespace NRules.Rete.Memory;

/// <summary>
/// A member of the circular list of everything that came from one entry of an alpha memory: tokens, watches and query elements. The entry
/// itself is the list's anchor, so that a member leaves it without knowing whose list it is.
/// </summary>
internal abstract class EntryLink
{
    private EntryLink next;
    private EntryLink previous;

    private protected EntryLink()
    {
        next = this;
        previous = this;
    }

    internal EntryLink NextLink => next;

    /// <summary>True for an anchor with no members, and for a member of no list.</summary>
    internal bool IsAlone => ReferenceEquals(next, this);

    /// <summary>Appends <paramref name="member"/> to the list whose anchor this is.</summary>
    internal void Append(EntryLink member)
    {
        member.previous = previous;
        member.next = this;
        previous.next = member;
        previous = member;
    }

    internal void LeaveList()
    {
        previous.next = next;
        next.previous = previous;
        next = this;
        previous = this;
    }

    /// <summary>The entry that this came from is gone.</summary>
    internal virtual void OnEntryRemoved() => throw new InvalidOperationException("An anchor comes from no entry.");
}
