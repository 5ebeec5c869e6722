using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Recognition;

/// <summary>Writes down what was recognized.</summary>
internal static class Recognizer
{
    internal static RecognizedFile Describe(InputTable file, DateOrderDecision?[]? orders) =>
        new(
            file.File,
            file.Schema.Table,
            file.Encoding,
            file.EncodingReason,
            file.Delimiter,
            file.DelimiterReason,
            file.Header?.Line ?? 0,
            Columns(file, orders)
        );

    private static ImmutableArray<RecognizedColumn> Columns(InputTable file, DateOrderDecision?[]? orders)
    {
        if (file.Header is not { } header)
            return [];
        return
        [
            .. header.Fields.Select(
                (text, field) =>
                {
                    Column? column = ColumnOf(file, header, field);
                    DateOrderDecision? order = column is null ? null : orders?[column.Index];
                    return new RecognizedColumn(
                        SafeText.MaskKeys(text),
                        column?.Name ?? "",
                        order?.Order,
                        order?.Basis
                    );
                }
            ),
        ];
    }

    /// <summary>The column that a header names; null where none is read there. Behind a header without a field, fields stand one place earlier.</summary>
    private static Column? ColumnOf(InputTable file, HeaderMap header, int field)
    {
        if (field == header.Omitted)
            return null;
        int place = field > header.Omitted ? field - 1 : field;
        return file.Schema.Columns.FirstOrDefault(column => header.FieldOf[column.Index] == place);
    }

    /// <summary>The columns of dates in which nothing decides between day and month.</summary>
    internal static IEnumerable<UndecidedDateColumn> Undecided(InputTable file, DateOrderDecision?[] orders)
    {
        foreach (Column column in file.Schema.Columns)
            if (orders[column.Index] is { Order: null, Ambiguous: > 0 } order)
                yield return new UndecidedDateColumn(new SourceLocation(file.File, file.Header!.Line))
                {
                    Table = file.Schema.Table,
                    Column = column.Name,
                    Values = order.Ambiguous,
                    IsMixed = order.Basis == DateOrderBasis.Mixed,
                };
    }
}
