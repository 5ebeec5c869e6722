using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Every finding on a row, what is broken first.</summary>
internal static class FindingsSheet
{
    /// <summary>The link leads to the first row; the derivation lists the others.</summary>
    private const int EvidenceShown = 1;

    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.Findings,
            new ReportTable
            {
                Key = TableKeys.Findings,
                Columns =
                [
                    source.Column("FindingId"),
                    source.Column("Rule"),
                    source.Column("Severity"),
                    source.Column("Outcome"),
                    source.Column("SubjectType"),
                    source.Column("Subject"),
                    source.Column("Statement", ColumnFormat.LongText, 60),
                    source.Column("Actual", ColumnFormat.LongText, 44),
                    source.Column("Expected", ColumnFormat.LongText, 36),
                    source.Column("Clauses", ColumnFormat.LongText, 16),
                    source.Column("Recommendation", ColumnFormat.LongText, 60),
                    source.Column("Evidence", ColumnFormat.LongText, 32),
                    source.Column("EvidenceRows", ColumnFormat.Integer, 10),
                    source.Column("Waived"),
                    source.Column("Waiver", ColumnFormat.LongText, 40),
                ],
                Rows = new MappedRows<Finding>(source.Findings, finding => Cells(source.Texts, finding)),
                Filterable = true,
                WhenEmpty = source.Texts["NoRows"],
                AnchorOf = index => Anchor(source.Findings[index]),
            }
        );

    /// <summary>Name of the row of a finding, for links that lead to it.</summary>
    internal static string Anchor(Finding finding) => "finding " + finding.Fingerprint;

    private static ReportCell[] Cells(ReportTexts texts, Finding finding)
    {
        CellTone tone = ReportSource.Tone(finding);
        return
        [
            ReportCell.Of(finding.Id, link: new CellLink.ToAnchor(DerivationsSheet.Anchor(finding))),
            ReportCell.Of(finding.RuleId),
            ReportCell.Of(Severity(texts, finding), tone),
            ReportCell.Of(texts.Of(finding.Outcome), tone),
            ReportCell.Of(finding.Subject.Type),
            ReportCell.Of(finding.Subject.Key),
            ReportCell.Of(texts.Say(finding.Message)),
            ReportCell.Of(texts.Say(finding.Actual)),
            ReportCell.Of(texts.Say(finding.Expected)),
            ReportCell.Of(string.Join(", ", finding.Clauses)),
            ReportCell.Of(texts.Say(finding.Recommendation)),
            Evidence(texts, finding),
            ReportCell.Of(finding.Evidence.Length),
            ReportCell.Of(texts.Flag(finding.Waiver is not null)),
            ReportCell.Of(finding.Waiver is { } waiver ? texts.Waiver(waiver) : null),
        ];
    }

    /// <summary>Severity weighs what is not in order; a finding that is in order has none to show.</summary>
    private static string? Severity(ReportTexts texts, Finding finding) =>
        finding.Outcome == Outcome.NonCompliant ? texts.Of(finding.Severity) : null;

    private static ReportCell Evidence(ReportTexts texts, Finding finding) =>
        finding.Evidence.IsEmpty
            ? ReportCell.Empty
            : ReportCell.Of(
                texts.Evidence(finding.Evidence, EvidenceShown),
                link: new CellLink.ToEvidence(finding.Evidence[0])
            );
}
