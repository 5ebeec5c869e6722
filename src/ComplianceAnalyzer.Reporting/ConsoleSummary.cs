using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sheets;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting;

/// <summary>The result on a screen: plain text, at most <see cref="Width"/> characters wide, no color.</summary>
public sealed class ConsoleSummary
{
    /// <summary>Most characters of a line; a single word that is longer stands alone.</summary>
    public const int Width = 100;

    private const int Shown = 10;
    private readonly AnalysisResult result;
    private readonly TextWriter output;
    private readonly ReportTexts texts;

    private ConsoleSummary(AnalysisResult result, TextWriter output, ReportLanguage language)
    {
        this.result = result;
        this.output = output;
        texts = new ReportTexts(language);
    }

    /// <summary>Writes the summary.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="language">Language of the words.</param>
    public static void Write(AnalysisResult result, TextWriter output, ReportLanguage language = ReportLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        ConsoleSummary summary = new(result, output, language);
        summary.Head();
        summary.Pools();
        summary.Servers();
        summary.Findings(Outcome.NonCompliant, "Console.Breaches");
        summary.Findings(Outcome.Indeterminate, "Console.Unknowns");
        summary.Waived();
        summary.Sensitivity();
        summary.Foot();
    }

    private void Head()
    {
        string organization = result.Organisation is { } name ? name + ", " : "";
        Line($"{texts.Of(result.Verdict).ToUpperInvariant()}: {texts[$"Meaning.{result.Verdict}"]}", "  ");
        Line(organization + texts.Format("Console.AsOf", texts.Day(result.Context.AsOf), result.RuleSet.Version), "  ");
        FindingCounts counts = result.Summary;
        Line(
            texts.Format(
                "Console.Counts",
                counts.Error,
                counts.Warning,
                counts.Note,
                counts.Indeterminate,
                counts.Compliant,
                counts.Advice,
                counts.Waived
            ),
            "  "
        );
    }

    private void Pools()
    {
        if (result.CalDemand.IsEmpty)
            return;
        output.WriteLine();
        Columns(
            texts["Column.Layer"],
            texts["Console.Least"],
            texts["Console.UserOnly"],
            texts["Console.DeviceOnly"],
            texts["Console.Owned"],
            texts["Console.Delta"]
        );
        foreach (CalDemand demand in result.CalDemand)
            Columns(
                texts.Of(demand.Layer),
                Least(demand),
                Number(demand.UserOnly),
                Number(demand.DeviceOnly),
                Number(demand.OwnedUser + demand.OwnedDevice),
                Delta(demand)
            );
        foreach (CalDemand demand in result.CalDemand)
        {
            if (demand.Covered == false)
                Line($"{texts.Of(demand.Layer)}: {Purchase(demand)}", "  ");
            if (PurchaseGap.Of(texts, demand) is { } gap)
                Line($"{texts.Of(demand.Layer)}: {gap}", "  ");
        }
    }

    private void Columns(string name, params ReadOnlySpan<string> values)
    {
        output.Write($"  {name, -15}");
        foreach (string value in values)
            output.Write($" {value, 13}");
        output.WriteLine();
    }

    private static string Least(CalDemand demand) =>
        demand.LowerBound == demand.UpperBound
            ? Number(demand.MinimumMixed)
            : $"{Number(demand.LowerBound)}..{Number(demand.UpperBound)}";

    private static string Delta(CalDemand demand) =>
        demand.Covered is null || PurchaseGap.IsOpen(demand) ? "?" : Number(-demand.Add.Count);

    private string Purchase(CalDemand demand)
    {
        string cals = texts.Format("Console.Add", demand.Add.User, demand.Add.Device);
        return demand.Add.Cost is { } cost
            ? cals + string.Format(texts.Numbers, " ({0:0.00} {1})", cost, demand.Add.Currency)
            : cals;
    }

    private void Servers()
    {
        ImmutableArray<LicensePosition> missing =
        [
            .. result.Positions.Where(position => position.Edition is not null && position.Delta < 0),
        ];
        foreach (LicensePosition position in missing)
            Line(
                $"{position.Product} {position.Edition}: "
                    + texts.Format("Shortfall.Servers", position.Owned, position.Required),
                "  "
            );
    }

    private void Findings(Outcome outcome, string heading)
    {
        Finding[] found =
        [
            .. result
                .Findings.Where(finding => finding.Outcome == outcome && finding.Waiver is null)
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject.Type, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject.Key, StringComparer.Ordinal),
        ];
        if (found.Length == 0)
            return;
        output.WriteLine();
        Line(texts[heading], "");
        foreach (Finding finding in found.Take(Shown))
        {
            string weight = outcome == Outcome.NonCompliant ? texts.Of(finding.Severity) + " " : "";
            Line($"  {weight}{finding.RuleId} {finding.Subject}: {texts.Say(finding.Message)}", "      ");
        }
        if (found.Length > Shown)
            Line("  " + texts.Format("Console.More", found.Length - Shown), "      ");
    }

    private void Sensitivity()
    {
        if (result.Sensitivity is not { } cases)
            return;
        output.WriteLine();
        if (cases.All(other => other.Changes.IsEmpty))
        {
            Line(texts["Console.NoSensitivity"], "  ");
            return;
        }
        output.WriteLine(texts["Console.Sensitivity"]);
        foreach (SensitivityLine line in SensitivityLine.Of(cases, texts).Where(line => line.Depends))
            Line($"  {line.Cells[0]}={line.Cells[2]}: {line.Cells[3]} {line.Cells[4]} -> {line.Cells[5]}", "      ");
    }

    private void Waived()
    {
        Finding[] found = [.. result.Findings.Where(finding => finding.Waiver is not null)];
        if (found.Length == 0)
            return;
        output.WriteLine();
        Line(texts["Column.CountWaived"], "");
        foreach (Finding finding in found.Take(Shown))
            Line($"  {finding.RuleId} {finding.Subject}: {texts.Waiver(finding.Waiver!)}", "      ");
        if (found.Length > Shown)
            Line("  " + texts.Format("Console.More", found.Length - Shown), "      ");
    }

    private void Foot()
    {
        ImmutableArray<Diagnostic> diagnostics = result.Estate.Diagnostics;
        output.WriteLine();
        Line(
            texts.Format(
                "Console.Diagnostics",
                diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
                diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning),
                diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info)
            ),
            "  "
        );
    }

    /// <summary>A line broken between words; what it goes on with is indented.</summary>
    private void Line(string text, string indent)
    {
        string clean = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        while (clean.Length > Width)
        {
            int at = clean.LastIndexOf(' ', Width);
            if (at <= indent.Length || clean.AsSpan(0, at).Trim().IsEmpty)
                at = clean.IndexOf(' ', Width);
            if (at < 0)
                break;
            output.WriteLine(clean[..at].TrimEnd());
            clean = indent + clean[(at + 1)..].TrimStart();
        }
        output.WriteLine(clean.TrimEnd());
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
