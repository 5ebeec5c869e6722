using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>Compares sort keys, the first that differs deciding, each in its own direction.</summary>
internal sealed class SortOrder(IReadOnlyList<SortDirection> directions) : IComparer<IReadOnlyList<object?>>
{
    public int Compare(IReadOnlyList<object?>? x, IReadOnlyList<object?>? y)
    {
        for (int i = 0; i < directions.Count; i++)
        {
            // Strings of different culture must not sort differently on different machines.
            int order =
                x![i] is string left && y![i] is string right
                    ? string.CompareOrdinal(left, right)
                    : Comparer<object?>.Default.Compare(x[i], y![i]);
            if (order != 0)
                return directions[i] == SortDirection.Ascending ? order : -Math.Sign(order);
        }
        return 0;
    }
}
