using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The catalog: what each rule rests on and what it concluded here.</summary>
internal static class RulesSheet
{
    private static readonly ImmutableArray<Outcome> Outcomes =
    [
        Outcome.NonCompliant,
        Outcome.Indeterminate,
        Outcome.Advice,
        Outcome.Compliant,
        Outcome.NotApplicable,
    ];

    internal static ReportSheet Build(ReportSource source)
    {
        HashSet<string> spoke = [.. source.Result.Findings.Select(finding => finding.RuleId)];
        return source.Sheet(
            SheetId.Rules,
            new ReportTable
            {
                Key = "Rules",
                Columns =
                [
                    source.Column("Rule"),
                    source.Column("RuleTitle", ColumnFormat.LongText, 60),
                    source.Column("Category"),
                    source.Column("Severity"),
                    source.Column("Clauses", ColumnFormat.LongText, 30),
                    source.Column("Since"),
                    source.Column("Evaluated"),
                    .. Outcomes.Select(outcome => source.Column("Count" + outcome, ColumnFormat.Integer)),
                    source.Column("CountWaived", ColumnFormat.Integer),
                ],
                Rows = [.. source.Result.RuleSet.Rules.Select(rule => Row(source.Texts, rule, spoke))],
                Filterable = true,
                WhenEmpty = source.Texts["NoRows"],
            }
        );
    }

    private static ReportRow Row(ReportTexts texts, RuleDescriptor rule, HashSet<string> spoke)
    {
        bool counts = !rule.IsDerivation;
        return new ReportRow([
            ReportCell.Of(rule.Id),
            ReportCell.Of(texts.Say(rule.Title)),
            ReportCell.Of(texts.Say(rule.Category)),
            ReportCell.Of(rule.Severity is { } severity ? texts.Of(severity) : null),
            ReportCell.Of(string.Join(", ", rule.Clauses)),
            ReportCell.Of(rule.Since),
            State(texts, rule, spoke),
            .. Outcomes.Select(outcome => counts ? Count(rule, ("Outcome", texts.Of(outcome))) : ReportCell.Empty),
            counts ? Count(rule, ("Waived", texts.Flag(true))) : ReportCell.Empty,
        ]);
    }

    private static ReportCell State(ReportTexts texts, RuleDescriptor rule, HashSet<string> spoke) =>
        rule.IsDerivation ? ReportCell.Of(texts["Rule.Derivation"], CellTone.Muted)
        : spoke.Contains(rule.Id) ? ReportCell.Of(texts["Rule.Evaluated"])
        : ReportCell.Of(texts["Rule.NotEvaluated"], CellTone.Muted);

    private static ReportCell Count(RuleDescriptor rule, (string Column, string Text) condition) =>
        ReportCell.Of(Computation.CountWhere(TableKeys.Findings, ("Rule", rule.Id), condition));
}
