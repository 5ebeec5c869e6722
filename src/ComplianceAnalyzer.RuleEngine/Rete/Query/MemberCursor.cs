using System.Runtime.InteropServices;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>Reads the members of a collection, which an action may change in the middle.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct MemberCursor(MemberList collection, ElementTable table)
{
    private int row = ElementTable.None;
    private int order;
    private int version;
    private int frozenPlace = ElementTable.None;
    private FrozenMember? frozen;

    /// <summary>What the collection shows of the member.</summary>
    internal readonly object? Shown => frozen is null ? table.ShownAt(row) : frozen.Shown;

    /// <summary>Sort keys, or the key in a lookup.</summary>
    internal readonly IReadOnlyList<object?> Keys => frozen is null ? table.KeysAt(row) : frozen.Keys;

    /// <summary>The facts that the member was made from.</summary>
    internal readonly IEnumerable<IFact> Facts => frozen is null ? table.SourceFacts(row) : frozen.Facts;

    internal readonly FrozenMember Freeze() => new(order, Shown, Keys, [.. Facts]);

    internal bool MoveNext()
    {
        if (order == int.MaxValue)
            return false;
        if (collection.Frozen is { } members)
        {
            int read = order;
            frozenPlace =
                frozenPlace == ElementTable.None
                    ? Array.FindIndex(members, member => member.Order > read)
                    : frozenPlace + 1;
            frozen = frozenPlace >= 0 && frozenPlace < members.Length ? members[frozenPlace] : null;
            order = frozen?.Order ?? int.MaxValue;
            return frozen is not null;
        }
        row = order == 0 ? collection.First : collection.After(row, order, version);
        if (row == ElementTable.None)
        {
            order = int.MaxValue;
            return false;
        }
        order = table.LinkAt(row).Order;
        version = collection.Version;
        return true;
    }
}
