using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>Names the columns of dates of which nothing decides whether the day or the month comes first.</summary>
[LicensingRule("Order of day and month is not decided", "S17", "S20", "S21")]
public sealed class TSL9004DateOrderUndecided : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<DateColumn, UndecidedDateColumn> columns = null!;

        When()
            .Query(() => columns, facts => facts.Match<UndecidedDateColumn>().GroupBy(column => DateColumn.Of(column)));
        Then().Yield(_ => Judge(columns));
    }

    private static Finding Judge(IGrouping<DateColumn, UndecidedDateColumn> columns)
    {
        DateColumn column = columns.Key;
        int values = columns.Sum(part => part.Values);
        Finding finding = column.Decides
            ? Conclude.Indeterminate<TSL9004DateOrderUndecided>(
                column.Subject,
                $"Nothing decides whether the day or the month comes first in column {column.Name} of {column.Table.FileName()}: dates that count as unknown: {values}."
            )
            : Conclude.Advice<TSL9004DateOrderUndecided>(
                column.Subject,
                $"Nothing decides whether the day or the month comes first in column {column.Name} of {column.Table.FileName()}, and no verdict depends on it: dates that count as unknown: {values}."
            );
        return (
            columns.Any(part => part.IsMixed)
                ? finding.Saying(
                    $"Some dates of the column can only be read with the day first, others only with the month first"
                )
                : finding.Saying($"No date of the column has a day after the twelfth")
        )
            .Saying(
                expected: $"Dates that can be read in one way only, such as 2003-04-23",
                recommendation: $"Export the dates as year, month and day; or say with --date-order which comes first."
            )
            .From(columns.Select(part => part.Source));
    }
}
