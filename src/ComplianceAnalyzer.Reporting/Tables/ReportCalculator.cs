namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>
/// Computes what the formulas of a report yield, from the report alone: what a spreadsheet program will compute from the same cells.
/// Tables are scanned once for all formulas.
/// </summary>
internal sealed class ReportCalculator
{
    private readonly Dictionary<string, ReportTable> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ReportTable Table, CellName Name)> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Computation, decimal> aggregates = [];
    private readonly HashSet<Computation> running = [];

    internal ReportCalculator(ReportModel model)
    {
        foreach (ReportTable table in model.Sheets.SelectMany(sheet => sheet.Tables))
        {
            tables.Add(table.Key, table);
            foreach (CellName name in table.Names)
                names.Add(name.Name, (table, name));
        }
        // Evidence first: it depends on nothing, and what depends on it finds it counted.
        foreach (
            IGrouping<string, Computation> wanted in FormulasOf(model)
                .SelectMany(Aggregates)
                .Distinct()
                .GroupBy(TableOf, StringComparer.Ordinal)
                .OrderBy(group => tables[group.Key].SourceOf is null)
        )
            Scan(tables[wanted.Key], [.. wanted]);
    }

    /// <summary>Value of a cell: its own, or what its formula yields.</summary>
    internal decimal ValueOf(ReportTable table, ReportRow row, ReportCell cell) =>
        cell.Formula is { } formula ? Evaluate(formula, table, row) : cell.Number;

    private decimal Evaluate(Computation formula, ReportTable table, ReportRow row) =>
        formula switch
        {
            Computation.Constant constant => constant.Value,
            Computation.SameRow same => ValueOf(table, row, row.Cells[table.IndexOf(same.Column)]),
            Computation.Named named => ValueOf(named.Name),
            Computation.Plus sum => Evaluate(sum.First, table, row) + Evaluate(sum.Second, table, row),
            Computation.Minus difference => Evaluate(difference.First, table, row)
                - Evaluate(difference.Second, table, row),
            Computation.Times product => Evaluate(product.First, table, row) * Evaluate(product.Second, table, row),
            Computation.AreEqual pair => Evaluate(pair.First, table, row) == Evaluate(pair.Second, table, row) ? 1 : 0,
            _ => Aggregate(formula),
        };

    private decimal ValueOf(string name)
    {
        (ReportTable table, CellName cell) = names[name];
        ReportRow row = table.Rows[cell.Row];
        return ValueOf(table, row, row.Cells[table.IndexOf(cell.Column)]);
    }

    private decimal Aggregate(Computation formula)
    {
        if (aggregates.TryGetValue(formula, out decimal known))
            return known;
        Scan(tables[TableOf(formula)], [formula]);
        return aggregates[formula];
    }

    private void Scan(ReportTable table, Computation[] wanted)
    {
        Computation[] open = [.. wanted.Where(formula => !aggregates.ContainsKey(formula))];
        foreach (Computation formula in open)
            if (!running.Add(formula))
                throw new InvalidOperationException($"A formula over table {table.Key} depends on itself.");
        Action<ReportRow>[] steps = new Action<ReportRow>[open.Length];
        decimal[] totals = new decimal[open.Length];
        for (int index = 0; index < open.Length; index++)
        {
            int at = index;
            Func<ReportRow, decimal> term = Term(table, open[index]);
            steps[index] = row => totals[at] += term(row);
        }
        foreach (ReportRow row in table.Rows)
        foreach (Action<ReportRow> step in steps)
            step(row);
        for (int index = 0; index < open.Length; index++)
        {
            aggregates[open[index]] = totals[index];
            running.Remove(open[index]);
        }
    }

    private Func<ReportRow, decimal> Term(ReportTable table, Computation formula)
    {
        switch (formula)
        {
            case Computation.SumOf sum:
                int summed = table.IndexOf(sum.Column);
                Func<ReportRow, bool> included = Filter(table, sum.Where);
                return row => included(row) ? ValueOf(table, row, row.Cells[summed]) : 0;
            case Computation.CountOf count:
                Func<ReportRow, bool> counted = Filter(table, count.Where);
                return row => counted(row) ? 1 : 0;
            case Computation.NumbersIn numbers:
                int column = table.IndexOf(numbers.Column);
                return row => row.Cells[column].Content is CellContent.Number or CellContent.Date ? 1 : 0;
            case Computation.FalseIn truths:
                int truth = table.IndexOf(truths.Column);
                return row =>
                    row.Cells[truth].Content == CellContent.Truth && ValueOf(table, row, row.Cells[truth]) == 0 ? 1 : 0;
            default:
                throw new InvalidOperationException($"{formula} is no aggregate.");
        }
    }

    private static Func<ReportRow, bool> Filter(ReportTable table, IReadOnlyList<Condition> conditions)
    {
        (int Column, Condition Condition)[] filters =
        [
            .. conditions.Select(condition => (table.IndexOf(condition.Column), condition)),
        ];
        return row => Array.TrueForAll(filters, filter => filter.Condition.Holds(row.Cells[filter.Column]));
    }

    private static string TableOf(Computation formula) =>
        formula switch
        {
            Computation.SumOf sum => sum.Table,
            Computation.CountOf count => count.Table,
            Computation.NumbersIn numbers => numbers.Table,
            Computation.FalseIn truths => truths.Table,
            _ => throw new InvalidOperationException($"{formula} is no aggregate."),
        };

    /// <summary>Formulas stand in small tables only; tables with a row for each row of evidence hold none and are not searched.</summary>
    private static IEnumerable<Computation> FormulasOf(ReportModel model) =>
        model
            .Sheets.SelectMany(sheet => sheet.Tables)
            .Where(table => table.SourceOf is null)
            .SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Select(cell => cell.Formula)
            .OfType<Computation>();

    private static IEnumerable<Computation> Aggregates(Computation formula) =>
        formula switch
        {
            Computation.Plus sum => Aggregates(sum.First).Concat(Aggregates(sum.Second)),
            Computation.Minus difference => Aggregates(difference.First).Concat(Aggregates(difference.Second)),
            Computation.Times product => Aggregates(product.First).Concat(Aggregates(product.Second)),
            Computation.AreEqual pair => Aggregates(pair.First).Concat(Aggregates(pair.Second)),
            Computation.SumOf or Computation.CountOf or Computation.NumbersIn or Computation.FalseIn => [formula],
            _ => [],
        };
}
