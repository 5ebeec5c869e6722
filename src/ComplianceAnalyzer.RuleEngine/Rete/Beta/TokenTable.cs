using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>
/// The partial matches ("tokens") that one node makes, by row: each is one more fact on top of a row of the table before. Nodes that only
/// test have none of their own: they pass the rows of the table before on.
/// </summary>
internal abstract class TokenTable(TokenTable? before)
{
    /// <summary>The table that it extends; null for one with which rules begin.</summary>
    internal TokenTable? Before { get; } = before;

    /// <summary>Number of facts in each of its partial matches.</summary>
    internal int Depth { get; } = before is null ? 1 : before.Depth + 1;

    /// <summary>What the row adds.</summary>
    internal abstract Fact FactAt(int row);

    /// <summary>The value of what the row adds.</summary>
    internal abstract object? ValueAt(int row);

    /// <summary>The row of the table before that it extends.</summary>
    internal abstract int RowBefore(int row);

    /// <summary>The facts of a partial match in the order of the patterns.</summary>
    internal Fact[] FactsAt(int row)
    {
        var facts = new Fact[Depth];
        for (TokenTable? table = this; table is not null; table = table.Before)
        {
            facts[table.Depth - 1] = table.FactAt(row);
            row = table.RowBefore(row);
        }
        return facts;
    }

    /// <summary>Their values.</summary>
    internal void ReadValues(int row, object?[] values)
    {
        for (TokenTable? table = this; table is not null; table = table.Before)
        {
            values[table.Depth - 1] = table.ValueAt(row);
            row = table.RowBefore(row);
        }
    }
}
