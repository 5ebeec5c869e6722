using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>What every sheet is made from: the result and the words.</summary>
internal sealed class ReportSource(AnalysisResult result, ReportTexts texts)
{
    internal AnalysisResult Result => result;

    internal Estate Estate => result.Estate;

    internal ReportTexts Texts => texts;

    /// <summary>Findings in the order a reader wants them: what is broken first, then what cannot be told.</summary>
    internal ImmutableArray<Finding> Findings { get; } =
    [
        .. result
            .Findings.OrderBy(finding => finding.Waiver is not null)
            .ThenBy(finding => Rank(finding.Outcome))
            .ThenBy(finding => finding.Severity)
            .ThenBy(finding => finding.RuleId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject.Type, StringComparer.Ordinal)
            .ThenBy(finding => finding.Subject.Key, StringComparer.Ordinal)
            .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal),
    ];

    internal ReportSheet Sheet(SheetId id, params ReadOnlySpan<ReportBlock> blocks) =>
        new()
        {
            Id = id,
            Name = texts[$"Sheet.{id}"],
            Title = texts[$"Sheet.{id}"],
            Purpose = texts[$"Purpose.{id}"],
            Blocks = [.. blocks],
        };

    internal ReportColumn Column(
        string key,
        ColumnFormat format = ColumnFormat.Text,
        double maxWidth = 40,
        int span = 1
    ) => new(key, texts[$"Column.{key}"], format, maxWidth, span);

    /// <summary>Why a table holds no rows: nothing there, or no such file.</summary>
    internal string WhenEmpty(InventoryTable table) =>
        Estate.Tables.Any(entry => entry.Table == table && !entry.Present) ? texts["NoFile"] : texts["NoRows"];

    internal static CellTone Tone(Finding finding) =>
        finding switch
        {
            { Waiver: not null } => CellTone.Muted,
            { Outcome: Outcome.NonCompliant, Severity: Severity.Error } => CellTone.Bad,
            { Outcome: Outcome.NonCompliant or Outcome.Indeterminate } => CellTone.Caution,
            { Outcome: Outcome.Compliant } => CellTone.Good,
            _ => CellTone.None,
        };

    private static int Rank(Outcome outcome) =>
        outcome switch
        {
            Outcome.NonCompliant => 0,
            Outcome.Indeterminate => 1,
            Outcome.Advice => 2,
            Outcome.Compliant => 3,
            _ => 4,
        };
}
