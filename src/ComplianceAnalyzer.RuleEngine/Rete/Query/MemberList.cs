using System.Collections;

namespace NRules.Rete.Query;

/// <summary>Members in order of arrival; adding and removing take constant time.</summary>
internal sealed class MemberList : IEnumerable<Member>
{
    private Member? last;

    internal Member? First { get; private set; }

    internal int Count { get; private set; }

    /// <summary>Grows with every change; what is computed from the members is good for one version.</summary>
    internal int Version { get; private set; }

    internal void Add(Member member)
    {
        Count++;
        Version++;
        member.Previous = last;
        if (last is null)
            First = member;
        else
            last.Next = member;
        last = member;
    }

    internal void Remove(Member member)
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
        // Marks it as gone; its last neighbor stays with it.
        member.Previous = member;
    }

    internal void Touch() => Version++;

    public IEnumerator<Member> GetEnumerator()
    {
        for (Member? member = First; member is not null; member = member.Next)
            if (!member.IsGone)
                yield return member;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
