using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>
/// A number that the reader of the report can recompute: only sums, counts, comparisons and products of other cells, so that every
/// spreadsheet program agrees on it.
/// </summary>
internal abstract record Computation
{
    private Computation() { }

    /// <summary>Kind of value it yields.</summary>
    internal virtual CellContent Yields => CellContent.Number;

    /// <summary>A number as it stands.</summary>
    internal sealed record Constant(decimal Value) : Computation;

    /// <summary>The cell of another column in the same row.</summary>
    internal sealed record SameRow(string Column) : Computation;

    /// <summary>The cell that carries a name.</summary>
    internal sealed record Named(string Name) : Computation;

    /// <summary>Sum of a column over the rows in which every condition holds.</summary>
    internal sealed record SumOf(string Table, string Column, ImmutableArray<Condition> Where) : Computation;

    /// <summary>How many rows satisfy every condition; at least one condition.</summary>
    internal sealed record CountOf(string Table, ImmutableArray<Condition> Where) : Computation;

    /// <summary>How many cells of a column hold a number.</summary>
    internal sealed record NumbersIn(string Table, string Column) : Computation;

    /// <summary>How many cells of a column of truths are false.</summary>
    internal sealed record FalseIn(string Table, string Column) : Computation;

    /// <summary>First plus second.</summary>
    internal sealed record Plus(Computation First, Computation Second) : Computation;

    /// <summary>First minus second.</summary>
    internal sealed record Minus(Computation First, Computation Second) : Computation;

    /// <summary>First times second.</summary>
    internal sealed record Times(Computation First, Computation Second) : Computation;

    /// <summary>Whether both are the same number.</summary>
    internal sealed record AreEqual(Computation First, Computation Second) : Computation
    {
        internal override CellContent Yields => CellContent.Truth;
    }

    internal static Computation SumWhere(
        string table,
        string column,
        params ReadOnlySpan<(string Column, string Text)> where
    ) => new SumOf(table, column, Conditions(where));

    internal static Computation CountWhere(string table, params ReadOnlySpan<(string Column, string Text)> where) =>
        new CountOf(table, Conditions(where));

    internal static Computation SumOfRow(params ReadOnlySpan<string> columns)
    {
        Computation sum = new SameRow(columns[0]);
        foreach (string column in columns[1..])
            sum = new Plus(sum, new SameRow(column));
        return sum;
    }

    private static ImmutableArray<Condition> Conditions(ReadOnlySpan<(string Column, string Text)> where)
    {
        ImmutableArray<Condition>.Builder conditions = ImmutableArray.CreateBuilder<Condition>(where.Length);
        foreach ((string column, string text) in where)
            conditions.Add(new Condition(column, text));
        return conditions.MoveToImmutable();
    }
}
