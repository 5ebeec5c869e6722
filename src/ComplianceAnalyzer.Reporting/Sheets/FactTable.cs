using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Builds a table with a row for each row of evidence; source file and line stand at its end.</summary>
internal sealed class FactTable<T>(
    string key,
    ReportSource source,
    ImmutableArray<T> facts,
    Func<T, SourceLocation> sourceOf
)
{
    private readonly List<(ReportColumn Column, Func<T, ReportCell> Cell)> columns = [];

    internal FactTable<T> Text(string column, Func<T, string?> value, double maxWidth = 40) =>
        Add(column, ColumnFormat.Text, fact => ReportCell.Of(value(fact)), maxWidth);

    internal FactTable<T> Code<TEnum>(string column, Func<T, TEnum?> value)
        where TEnum : struct, Enum => Text(column, fact => value(fact)?.ToString());

    internal FactTable<T> Number(string column, Func<T, int?> value) =>
        Add(column, ColumnFormat.Integer, fact => ReportCell.Of(value(fact)), 14);

    internal FactTable<T> Day(string column, Func<T, DateOnly?> value) =>
        Add(column, ColumnFormat.Date, fact => ReportCell.Of(value(fact)), 14);

    internal FactTable<T> Flag(string column, Func<T, bool?> value) =>
        Text(column, fact => source.Texts.Flag(value(fact)));

    internal ReportTable Build(InventoryTable table, string? heading = null)
    {
        Text("File", fact => sourceOf(fact).File);
        Add("Line", ColumnFormat.Integer, fact => ReportCell.Of(sourceOf(fact).Line), 10);
        Func<T, ReportCell>[] cells = [.. columns.Select(column => column.Cell)];
        return new ReportTable
        {
            Key = key,
            Heading = heading,
            Columns = [.. columns.Select(column => column.Column)],
            Rows = new MappedRows<T>(facts, fact => Array.ConvertAll(cells, cell => cell(fact))),
            Filterable = true,
            WhenEmpty = source.WhenEmpty(table),
            SourceOf = index => sourceOf(facts[index]),
        };
    }

    private FactTable<T> Add(string column, ColumnFormat format, Func<T, ReportCell> cell, double maxWidth)
    {
        columns.Add((source.Column(column, format, maxWidth), cell));
        return this;
    }
}
