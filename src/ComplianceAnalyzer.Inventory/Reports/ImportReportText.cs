using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>Writes the report of an import for a console of 100 columns: counts first, then what was recognized, then what to mend.</summary>
public sealed class ImportReportText
{
    /// <summary>Lines shown of one kind of diagnostic, and merges shown of one rule; the JSON report has all.</summary>
    public const int Shown = 5;

    private readonly ImportReport report;
    private readonly WrappedText text;

    private ImportReportText(ImportReport report, TextWriter output)
    {
        this.report = report;
        text = new WrappedText(output);
    }

    /// <summary>Writes the report.</summary>
    public static void Write(ImportReport report, TextWriter output) => new ImportReportText(report, output).Write();

    /// <summary>An order of dates as <c>--date-order</c> takes it.</summary>
    internal static string Name(DateOrder order) =>
        order switch
        {
            DateOrder.DayMonthYear => "dmy",
            DateOrder.MonthDayYear => "mdy",
            _ => "ymd",
        };

    private void Write()
    {
        WriteRows();
        WriteFiles();
        WriteDiagnostics();
        WriteMerges();
        WriteOpen();
    }

    private void WriteRows()
    {
        text.Heading("Rows: read = accepted + merged + rejected");
        ImmutableArray<InputFile> counted = [.. report.Files.Select(file => file.Counts).OfType<InputFile>()];
        if (counted.IsEmpty)
        {
            text.Line("No row was bound.");
            return;
        }
        int width = Math.Max(40, counted.Max(file => file.File.Length));
        text.Raw(Counts("file", width, "read", "accepted", "merged", "rejected"));
        foreach (InputFile file in counted)
            text.Raw(Counts(file.File, width, file.Read, file.Accepted, file.Merged, file.Rejected));
        text.Raw(
            Counts(
                "all files",
                width,
                counted.Sum(file => (long)file.Read),
                counted.Sum(file => (long)file.Accepted),
                counted.Sum(file => (long)file.Merged),
                counted.Sum(file => (long)file.Rejected)
            )
        );
    }

    private static string Counts(string file, int width, params object[] counts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  {file.PadRight(width)}{counts[0], 12}{counts[1], 12}{counts[2], 12}{counts[3], 12}"
        );

    private void WriteFiles()
    {
        text.Heading("Files: what was recognized as what");
        foreach (ImportedFile file in report.Files)
        {
            RecognizedFile recognized = file.Recognized;
            text.Line(recognized.File);
            text.Item("table", recognized.Table.ToString()!);
            text.Item("encoding", With(recognized.Encoding, recognized.EncodingReason));
            if (recognized.HeaderLine == 0)
                continue;
            text.Item("delimiter", With(DelimiterName(recognized.Delimiter), recognized.DelimiterReason));
            text.Item("header", string.Create(CultureInfo.InvariantCulture, $"line {recognized.HeaderLine}"));
            text.Item("columns", string.Join(", ", recognized.Columns.Where(IsRead).Select(Pair)));
            text.Item("dates", string.Join(", ", recognized.Columns.Select(Dates).OfType<string>()));
            text.Item(
                "not read",
                string.Join(", ", recognized.Columns.Where(column => !IsRead(column)).Select(Header))
            );
            text.Item("absent", string.Join(", ", file.Absent));
        }
    }

    private static bool IsRead(RecognizedColumn column) => column.Column.Length > 0;

    private static string Header(RecognizedColumn column) =>
        column.Header.Length == 0 ? "(no header)" : column.Header.ReplaceLineEndings(" ");

    private static string Pair(RecognizedColumn column) =>
        column.Header == column.Column ? column.Column : $"{Header(column)} -> {column.Column}";

    private static string? Dates(RecognizedColumn column) =>
        column.DateOrderBasis switch
        {
            null or DateOrderBasis.NotNeeded => null,
            DateOrderBasis.Values =>
                $"{column.Column} {Name(column.DateOrder!.Value)} (values readable in one order only)",
            DateOrderBasis.Option => $"{column.Column} {Name(column.DateOrder!.Value)} (asked for)",
            DateOrderBasis.Mixed => $"{column.Column} undecided (values contradict each other)",
            _ => $"{column.Column} undecided (no value tells)",
        };

    private static string With(string choice, string reason) => choice.Length == 0 ? reason : $"{choice} ({reason})";

    private static string DelimiterName(string delimiter) =>
        delimiter switch
        {
            "\t" => "tab",
            "," => "comma",
            ";" => "semicolon",
            "|" => "pipe",
            _ => delimiter,
        };

    private void WriteDiagnostics()
    {
        text.Heading("Diagnostics");
        if (report.Diagnostics.IsEmpty)
            text.Line("None.");
        foreach (DiagnosticGroup group in report.Diagnostics)
        {
            text.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{group.Kind.Code} {group.Kind.Severity.ToString().ToLowerInvariant()}, {group.Found.Length}: {group.Kind.Meaning}"
                )
            );
            foreach (Diagnostic found in group.Found.Take(Shown))
                text.Point(Place(found));
            More(group.Found.Length);
            text.Point($"To do: {group.Kind.Action}");
        }
    }

    private static string Place(Diagnostic found)
    {
        string place = new SourceLocation(found.File, found.Line).ToString();
        return found.Column.Length == 0 ? $"{place} {found.Message}" : $"{place} {found.Column}: {found.Message}";
    }

    private void WriteMerges()
    {
        if (report.Merges.IsEmpty)
            return;
        text.Heading("Merges: names and rows taken to be one");
        foreach (
            IGrouping<(string Kind, string Rule), MergeRecord> rule in report.Merges.GroupBy(merge =>
                (merge.Kind, merge.Rule)
            )
        )
        {
            text.Line(string.Create(CultureInfo.InvariantCulture, $"{rule.Key.Kind}, {rule.Count()}: {rule.Key.Rule}"));
            foreach (MergeRecord merge in rule.Take(Shown))
                text.Point($"{merge.Kept} <- {string.Join(", ", merge.Merged)}: {merge.Effect}");
            More(rule.Count());
        }
    }

    private void WriteOpen()
    {
        if (report.Open.IsEmpty)
            return;
        text.Heading("Open: what stays undecided, and what decides it");
        foreach (OpenQuestion question in report.Open)
        {
            text.Line($"{question.Subject}: {question.Reason}");
            text.Point($"To do: {question.Remedy}");
        }
    }

    private void More(int count)
    {
        if (count > Shown)
            text.Point(
                string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more (all are in the JSON report)")
            );
    }
}
