namespace NRules.Rete.Query;

/// <summary>What a rule sees of an ordered query; sorted when it is read, once for each state of the members.</summary>
internal sealed class SortedMembers<T>(ElementTable table, IComparer<IReadOnlyList<object?>> order)
    : MemberCollection<T>(table)
{
    private T[] sorted = [];
    private int version = -1;

    public override IEnumerator<T> GetEnumerator()
    {
        if (version != Version)
        {
            version = Version;
            sorted = Sort();
        }
        return sorted.AsEnumerable().GetEnumerator();
    }

    private T[] Sort()
    {
        var members = new List<(T Shown, IReadOnlyList<object?> Keys)>();
        MemberCursor cursor = Read();
        while (cursor.MoveNext())
            members.Add(((T)cursor.Shown!, cursor.Keys));
        // OrderBy is stable: equal keys stay in order of arrival.
        return [.. members.OrderBy(member => member.Keys, order).Select(member => member.Shown)];
    }
}
