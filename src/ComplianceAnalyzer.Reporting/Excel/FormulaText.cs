using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Writes computations as spreadsheet formulas: SUMIFS, COUNTIFS, COUNT, SUM, +, −, × and =, which every program reads alike.</summary>
internal sealed class FormulaText(BookLayout layout)
{
    /// <summary>The formula without its equals sign.</summary>
    internal string Of(Computation formula, ReportTable table, int row) =>
        formula switch
        {
            Computation.Constant constant => constant.Value.ToString(CultureInfo.InvariantCulture),
            Computation.SameRow same => CellAddress.Of(BookLayout.GridColumn(table, table.IndexOf(same.Column)), row),
            Computation.Named named => named.Name,
            Computation.SumOf sum => OverSegments(sum.Table, segment => Sum(sum, segment)),
            Computation.CountOf count => OverSegments(
                count.Table,
                segment => $"COUNTIFS({Criteria(count.Where, segment)})"
            ),
            Computation.NumbersIn numbers => OverSegments(
                numbers.Table,
                segment => $"COUNT({Range(segment, numbers.Column)})"
            ),
            Computation.FalseIn truths => OverSegments(
                truths.Table,
                segment => $"COUNTIF({Range(segment, truths.Column)},FALSE)"
            ),
            Computation.Plus sum => $"{Of(sum.First, table, row)}+{Of(sum.Second, table, row)}",
            Computation.Minus difference => $"{Of(difference.First, table, row)}-({Of(difference.Second, table, row)})",
            Computation.Times product => $"({Of(product.First, table, row)})*({Of(product.Second, table, row)})",
            Computation.AreEqual pair => $"({Of(pair.First, table, row)})=({Of(pair.Second, table, row)})",
            _ => throw new InvalidOperationException($"{formula} has no formula."),
        };

    private string OverSegments(string table, Func<TableSegment, string> formula) =>
        string.Join('+', layout.SegmentsOf(table).Select(formula));

    private static string Sum(Computation.SumOf sum, TableSegment segment) =>
        sum.Where.IsEmpty
            ? $"SUM({Range(segment, sum.Column)})"
            : $"SUMIFS({Range(segment, sum.Column)},{Criteria(sum.Where, segment)})";

    private static string Criteria(ImmutableArray<Condition> conditions, TableSegment segment) =>
        string.Join(
            ',',
            conditions.Select(condition => $"{Range(segment, condition.Column)},\"{Criterion(condition.Text)}\"")
        );

    /// <summary>A criterion that means the text itself: no wildcard, no comparison.</summary>
    private static string Criterion(string text)
    {
        string literal = text.Replace("~", "~~", StringComparison.Ordinal)
            .Replace("*", "~*", StringComparison.Ordinal)
            .Replace("?", "~?", StringComparison.Ordinal)
            .Replace("\"", "\"\"", StringComparison.Ordinal);
        return literal is ['=' or '<' or '>', ..] ? "=" + literal : literal;
    }

    private static string Range(TableSegment segment, string column) =>
        CellAddress.Range(
            segment.Sheet,
            BookLayout.GridColumn(segment.Table, segment.Table.IndexOf(column)),
            segment.FirstRow,
            segment.LastRow
        );
}
