using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sheets;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Markdown;

/// <summary>Writes a summary that reads well in a pull request or a wiki, with the numbers of the workbook's summary.</summary>
internal sealed class MarkdownReportWriter(ReportLanguage language) : IReportWriter
{
    private const int Shown = 50;
    private readonly ReportTexts texts = new(language);

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(ReportMark.Markdown);
        ReportSource source = new(result, texts);
        Head(writer, result);
        Counts(writer, result.Summary);
        Pools(writer, result);
        Positions(writer, result);
        Findings(writer, source, Outcome.NonCompliant, "Breaches");
        Findings(writer, source, Outcome.Indeterminate, "Unknowns");
        Waived(writer, source);
        Transition(writer, result.Transition);
        Sensitivity(writer, result);
        Inputs(writer, result.Estate);
    }

    private void Head(TextWriter writer, AnalysisResult result)
    {
        string organization = result.Organisation is { Length: > 0 } name ? ": " + name : "";
        writer.WriteLine($"# {Escaped(texts["Title"] + organization)}");
        writer.WriteLine();
        writer.WriteLine(
            $"**{SummarySheet.VerdictWords(texts, result.Verdict)}.** {texts[$"Meaning.{result.Verdict}"]}"
        );
        writer.WriteLine();
        writer.WriteLine(texts.Format("Footer", result.RuleSet.Version, texts.Day(result.Context.AsOf)));
    }

    private void Counts(TextWriter writer, FindingCounts counts)
    {
        Heading(writer, texts["Heading.Counts"]);
        Row(
            writer,
            texts["Column.Errors"],
            texts["Column.Warnings"],
            texts["Column.Notes"],
            texts["Column.CountIndeterminate"],
            texts["Column.CountCompliant"],
            texts["Column.CountAdvice"],
            texts["Column.CountWaived"]
        );
        Rule(writer, "rrrrrrr");
        Row(
            writer,
            Number(counts.Error),
            Number(counts.Warning),
            Number(counts.Note),
            Number(counts.Indeterminate),
            Number(counts.Compliant),
            Number(counts.Advice),
            Number(counts.Waived)
        );
    }

    private void Pools(TextWriter writer, AnalysisResult result)
    {
        Heading(writer, texts["Heading.Pools"]);
        if (result.CalDemand.IsEmpty)
        {
            writer.WriteLine(texts["NoDemand"]);
            return;
        }
        Row(
            writer,
            texts["Column.Layer"],
            texts["Column.People"],
            texts["Column.Devices"],
            texts["Column.UserOnly"],
            texts["Column.DeviceOnly"],
            texts["Column.MinimumMixed"],
            texts["Column.OwnedUser"],
            texts["Column.OwnedDevice"],
            texts["Column.Delta"],
            texts["Column.Cost"],
            texts["Column.State"]
        );
        Rule(writer, "lrrrrrrrrrl");
        foreach (CalDemand demand in result.CalDemand)
            Row(
                writer,
                texts.Of(demand.Layer),
                Number(demand.People),
                Number(demand.Devices),
                Number(demand.UserOnly),
                Number(demand.DeviceOnly),
                Number(demand.MinimumMixed),
                Number(demand.OwnedUser),
                Number(demand.OwnedDevice),
                demand.Covered is null || PurchaseGap.IsOpen(demand) ? "?" : Number(-demand.Add.Count),
                demand.Add.Cost is { } cost
                    ? string.Format(texts.Numbers, "{0:0.00} {1}", cost, demand.Add.Currency)
                    : "-",
                SummarySheet.StateOf(texts, demand)
            );
    }

    private void Positions(TextWriter writer, AnalysisResult result)
    {
        Heading(writer, texts["Sheet.LicensePosition"]);
        if (result.Positions.IsEmpty)
        {
            writer.WriteLine(texts["NoPositions"]);
            return;
        }
        Row(
            writer,
            texts["Column.Product"],
            texts["Column.LicenseKind"],
            texts["Column.Edition"],
            texts["Console.Owned"],
            texts["Column.Required"],
            texts["Column.Delta"],
            texts["Column.State"]
        );
        Rule(writer, "lllrrrl");
        foreach (LicensePosition position in result.Positions)
            Row(
                writer,
                position.Product,
                position.Kind,
                position.Edition ?? "",
                Number(position.Owned),
                position.Required is null ? "?" : Number(position.Required),
                position.Delta is null ? "?" : Number(position.Delta),
                texts.Of(position.State)
            );
    }

    private void Findings(TextWriter writer, ReportSource source, Outcome outcome, string key)
    {
        Heading(writer, texts[$"Heading.{key}"]);
        ImmutableArray<Finding> found =
        [
            .. source.Findings.Where(finding => finding.Outcome == outcome && finding.Waiver is null),
        ];
        if (found.IsEmpty)
        {
            writer.WriteLine(texts[$"No{key}"]);
            return;
        }
        foreach (Finding finding in found.Take(Shown))
        {
            string weight = outcome == Outcome.NonCompliant ? $"**{texts.Of(finding.Severity)}** " : "";
            string action = texts.Say(finding.Recommendation);
            writer.WriteLine(
                $"- {weight}{finding.RuleId} {Escaped(finding.Subject.ToString())}: {Escaped(texts.Say(finding.Message))}"
                    + (action.Length == 0 ? "" : " " + Escaped(action))
            );
        }
        if (found.Length > Shown)
            writer.WriteLine($"- {texts.Format("Console.More", found.Length - Shown)}");
    }

    /// <summary>What somebody has accepted, all of it: a waived finding never disappears.</summary>
    private void Waived(TextWriter writer, ReportSource source)
    {
        ImmutableArray<Finding> found = [.. source.Findings.Where(finding => finding.Waiver is not null)];
        if (found.IsEmpty)
            return;
        Heading(writer, texts["Column.CountWaived"]);
        foreach (Finding finding in found)
            writer.WriteLine(
                $"- {finding.RuleId} {Escaped(finding.Subject.ToString())}: {Escaped(texts.Say(finding.Message))} "
                    + Escaped(texts.Waiver(finding.Waiver!))
            );
    }

    private void Transition(TextWriter writer, TransitionSummary transition)
    {
        Heading(writer, texts["Sheet.TransitionOffer"]);
        Row(
            writer,
            texts["Offer.Eligible"],
            texts["Offer.Undetermined"],
            texts["Offer.Ineligible"],
            texts["Offer.Redeemed"],
            texts["Offer.Remaining"],
            texts["Offer.Lapsed"]
        );
        Rule(writer, "rrrrrr");
        Row(
            writer,
            Number(transition.Eligible),
            Number(transition.Undetermined),
            Number(transition.Ineligible),
            Number(transition.Redeemed),
            Number(transition.Remaining),
            Number(transition.Lapsed)
        );
    }

    private void Sensitivity(TextWriter writer, AnalysisResult result)
    {
        if (result.Sensitivity is not { } cases)
            return;
        Heading(writer, texts["Sheet.Sensitivity"]);
        writer.WriteLine(texts["Purpose.Sensitivity"]);
        writer.WriteLine();
        Row(writer, [.. SensitivityLine.Columns.Select(column => texts[$"Column.{column}"])]);
        Rule(writer, new string('l', SensitivityLine.Columns.Length));
        foreach (SensitivityLine line in SensitivityLine.Of(cases, texts))
            Row(writer, line.Cells.AsSpan());
    }

    private void Inputs(TextWriter writer, Estate estate)
    {
        Heading(writer, texts["Heading.Inputs"]);
        Row(
            writer,
            texts["Column.File"],
            texts["Column.Read"],
            texts["Column.Accepted"],
            texts["Column.Merged"],
            texts["Column.Rejected"]
        );
        Rule(writer, "lrrrr");
        foreach (InputFile input in estate.Inputs)
            Row(
                writer,
                input.File,
                Number(input.Read),
                Number(input.Accepted),
                Number(input.Merged),
                Number(input.Rejected)
            );
        writer.WriteLine();
        writer.WriteLine(
            texts.Format(
                "Console.Diagnostics",
                estate.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                estate.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning),
                estate.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info)
            )
        );
    }

    private static void Heading(TextWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine($"## {text}");
        writer.WriteLine();
    }

    private static void Row(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
            writer.Write($"| {Escaped(cell)} ");
        writer.WriteLine('|');
    }

    /// <summary>The line under the headings: <c>l</c> for text, <c>r</c> for numbers.</summary>
    private static void Rule(TextWriter writer, string columns)
    {
        foreach (char column in columns)
            writer.Write(column == 'r' ? "| ---: " : "| --- ");
        writer.WriteLine('|');
    }

    /// <summary>Text of the inventory is text: no link, no markup, no new row of a table.</summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in PrintableText.Of(text))
        {
            if (letter is '\n' or '\t')
            {
                escaped.Append(' ');
                continue;
            }
            if (letter == '<')
            {
                escaped.Append("&lt;");
                continue;
            }
            if (letter is '\\' or '|' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '&')
                escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
