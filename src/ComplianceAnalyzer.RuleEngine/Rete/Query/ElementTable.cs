using System.Runtime.InteropServices;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>
/// Values on their way through a query, by row: what enters it, or what one of its stages makes. A row holds as well what the stage below
/// keeps of it and its place in the collection that a stage gathers it in.
/// </summary>
internal abstract class ElementTable
{
    /// <summary>No row.</summary>
    internal const int None = -1;

    private readonly Column<object?> downs = new();
    private readonly Column<MemberLink> links = new();
    private readonly Column<bool> passed = new();

    /// <summary>The value itself.</summary>
    internal abstract object? ValueAt(int row);

    /// <summary>The fact that it is; none where a stage made it.</summary>
    internal virtual Subject SubjectAt(int row) => default;

    /// <summary>The facts that it was made from.</summary>
    internal abstract IEnumerable<IFact> SourceFacts(int row);

    /// <summary>What the stage below keeps for it; null where that stage does not have it.</summary>
    internal object? DownAt(int row) => downs.Read(row);

    internal void SetDown(int row, object? down) => downs.Reach(row) = down;

    /// <summary>Whether the condition below it let it through.</summary>
    internal bool HasPassed(int row) => passed.Read(row);

    internal void SetPassed(int row, bool hasPassed) => passed.Reach(row) = hasPassed;

    /// <summary>Its place in a collection, good until the table grows.</summary>
    internal ref MemberLink LinkAt(int row) => ref links.Reach(row);

    /// <summary>The collection that it is in; null where it is in none.</summary>
    internal CollectionElement? CollectionAt(int row)
    {
        object? down = DownAt(row);
        return down as CollectionElement ?? (down as Member)?.Collection;
    }

    /// <summary>What the collection shows of it.</summary>
    internal object? ShownAt(int row) => DownAt(row) is Member member ? member.Shown : ValueAt(row);

    /// <summary>Keys that the collection asks of it.</summary>
    internal IReadOnlyList<object?> KeysAt(int row) => DownAt(row) is Member member ? member.Keys : [];

    /// <summary>The row is free for another element.</summary>
    internal void Clear(int row)
    {
        if (downs.Read(row) is not null)
            downs[row] = null;
        if (passed.Read(row))
            passed[row] = false;
    }

    /// <param name="Next">Next member of the collection, or <see cref="None"/>.</param>
    /// <param name="Previous">Previous member of the collection, or <see cref="None"/>.</param>
    /// <param name="Order">Grows along the members of a collection; one that leaves and comes back has another.</param>
    [StructLayout(LayoutKind.Auto)]
    internal record struct MemberLink(int Next, int Previous, int Order);
}
