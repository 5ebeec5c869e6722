namespace NRules.Rete.Query;

/// <summary>What a rule sees of an ordered query; sorted when it is read, once for each state of the members.</summary>
internal sealed class SortedMembers<T>(CollectionElement collection, IComparer<IReadOnlyList<object?>> order)
    : MemberCollection<T>(collection)
{
    private Element[] sorted = [];
    private int version = -1;

    public override IEnumerator<T> GetEnumerator()
    {
        if (version != Collection.Version)
        {
            // OrderBy is stable: equal keys stay in order of arrival.
            sorted = [.. Collection.Members().OrderBy(member => ((Member)member.Down!).Keys, order)];
            version = Collection.Version;
        }
        return sorted.Select(member => (T)member.Shown!).GetEnumerator();
    }
}
