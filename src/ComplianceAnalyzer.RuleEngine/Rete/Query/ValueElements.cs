using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>Values that a stage makes of the elements above it, or that queries are taken from.</summary>
/// <param name="above">The elements above; null for values that queries are taken from, each of which belongs to a partial match.</param>
internal sealed class ValueElements(ElementTable? above) : ElementTable
{
    private readonly RowNumbers numbers = new();
    private readonly Column<object?> values = new();
    private readonly Chains byOrigin = new();

    internal override object? ValueAt(int row) => values[row];

    internal override IEnumerable<IFact> SourceFacts(int row) => above?.SourceFacts(byOrigin.OwnerOf(row)) ?? [];

    /// <summary>First value made of a row above, or <see cref="ElementTable.None"/>.</summary>
    internal int FirstOf(int origin) => byOrigin.First(origin);

    /// <summary>Value made of the same row after <paramref name="row"/>, or <see cref="ElementTable.None"/>.</summary>
    internal int Next(int row) => byOrigin.Next(row);

    internal int Add(int origin, object? value)
    {
        int row = numbers.Take();
        values.Reach(row) = value;
        byOrigin.Append(origin, row);
        return row;
    }

    internal void Set(int row, object? value) => values[row] = value;

    internal void Remove(int row)
    {
        Clear(row);
        byOrigin.Remove(row);
        values[row] = null;
        numbers.GiveBack(row);
    }
}
