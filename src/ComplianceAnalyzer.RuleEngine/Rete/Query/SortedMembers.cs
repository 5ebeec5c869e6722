namespace NRules.Rete.Query;

/// <summary>What a rule sees of an ordered query; sorted when it is read, once for each state of the members.</summary>
internal sealed class SortedMembers<T>(MemberList members, IComparer<object?[]> order) : MemberCollection<T>(members)
{
    private Member[] sorted = [];
    private int version = -1;

    public override IEnumerator<T> GetEnumerator()
    {
        if (version != Members.Version)
        {
            // OrderBy is stable: equal keys stay in order of arrival.
            sorted = [.. Members.OrderBy(member => ((KeyedMember)member).Keys, order)];
            version = Members.Version;
        }
        return sorted.Select(member => (T)member.Value!).GetEnumerator();
    }
}
