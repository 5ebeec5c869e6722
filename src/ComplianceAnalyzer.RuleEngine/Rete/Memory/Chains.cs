using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>
/// Rows of a table chained by what they belong to, in order of arrival; adding and removing take constant time. It holds numbers alone, in
/// which the garbage collector has nothing to follow.
/// </summary>
internal sealed class Chains
{
    /// <summary>No row.</summary>
    internal const int None = -1;

    private readonly Column<Link> links = new();

    // One more than the first row of an owner: what was never reached has none.
    private readonly Column<int> firsts = new();

    /// <summary>First row of an owner, or <see cref="None"/>.</summary>
    internal int First(int owner) => firsts.Read(owner) - 1;

    /// <summary>Row of the same owner after <paramref name="row"/>, or <see cref="None"/> after the last.</summary>
    internal int Next(int row)
    {
        Link at = links[row];
        return at.Next == firsts[at.Owner] - 1 ? None : at.Next;
    }

    internal int OwnerOf(int row) => links[row].Owner;

    /// <param name="owner">What the row belongs to.</param>
    /// <param name="row">A row that stands in no chain.</param>
    internal void Append(int owner, int row)
    {
        ref Link made = ref links.Reach(row);
        made = new Link(owner, row, row);
        ref int first = ref firsts.Reach(owner);
        if (first == 0)
        {
            first = row + 1;
            return;
        }
        ref Link head = ref links[first - 1];
        made.Next = first - 1;
        made.Previous = head.Previous;
        links[head.Previous].Next = row;
        head.Previous = row;
    }

    internal void Remove(int row)
    {
        Link gone = links[row];
        ref int first = ref firsts[gone.Owner];
        if (gone.Next == row)
        {
            first = 0;
            return;
        }
        links[gone.Previous].Next = gone.Next;
        links[gone.Next].Previous = gone.Previous;
        if (first == row + 1)
            first = gone.Next + 1;
    }

    /// <param name="Owner">What the row belongs to.</param>
    /// <param name="Next">Next row of the same owner; circular.</param>
    /// <param name="Previous">Previous row of the same owner; the first one's is the last.</param>
    [StructLayout(LayoutKind.Auto)]
    private record struct Link(int Owner, int Next, int Previous);
}
