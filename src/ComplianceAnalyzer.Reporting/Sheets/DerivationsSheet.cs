using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>How each finding follows from the rows of the inventory, step by step.</summary>
internal static class DerivationsSheet
{
    /// <summary>Most rows of evidence listed under a finding whose derivation was not recorded.</summary>
    private const int EvidenceShown = 50;

    private const string Indent = "    ";

    internal static ReportSheet Build(ReportSource source)
    {
        List<Line> lines = [];
        foreach (Finding finding in source.Findings)
        {
            lines.Add(new Line(finding, null, null, 0));
            if (source.Result.Derivations.TryGetValue(finding.Fingerprint, out DerivationStep? root))
                Flatten(lines, finding, root, 1);
            else
                foreach (SourceLocation row in finding.Evidence.Take(EvidenceShown))
                    lines.Add(new Line(finding, null, row, 1));
        }
        return source.Sheet(
            SheetId.Derivations,
            new ReportTable
            {
                Key = "Derivations",
                Columns =
                [
                    source.Column("FindingId"),
                    source.Column("Step", ColumnFormat.LongText, 110),
                    source.Column("MadeBy"),
                    source.Column("Premises", ColumnFormat.Integer, 12),
                    source.Column("SourceRow"),
                ],
                Rows = new MappedLines(lines, source.Texts),
                HasOutline = true,
                WhenEmpty = source.Texts["NoRows"],
                AnchorOf = index => lines[index].Depth == 0 ? Anchor(lines[index].Finding) : null,
            }
        );
    }

    /// <summary>Name of the block of a finding, for links that lead to it.</summary>
    internal static string Anchor(Finding finding) => "derivation " + finding.Fingerprint;

    private static void Flatten(List<Line> lines, Finding finding, DerivationStep step, int depth)
    {
        lines.Add(new Line(finding, step, step.Source, depth));
        foreach (DerivationStep premise in step.From)
            Flatten(lines, finding, premise, depth + 1);
    }

    private readonly record struct Line(Finding Finding, DerivationStep? Step, SourceLocation? Row, int Depth);

    private sealed class MappedLines(List<Line> lines, ReportTexts texts) : IReadOnlyList<ReportRow>
    {
        public int Count => lines.Count;

        public ReportRow this[int index] => Row(lines[index]);

        public IEnumerator<ReportRow> GetEnumerator() => lines.Select(Row).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        private ReportRow Row(Line line) =>
            line.Depth == 0
                ? new ReportRow([
                    ReportCell.Of(line.Finding.Id, link: new CellLink.ToAnchor(FindingsSheet.Anchor(line.Finding))),
                    ReportCell.Of(texts.Say(line.Finding.Message), CellTone.Strong),
                    ReportCell.Of(line.Finding.RuleId),
                    ReportCell.Of(line.Finding.Evidence.Length),
                    ReportCell.Empty,
                ])
                : new ReportRow(
                    [
                        ReportCell.Of(line.Finding.Id, CellTone.Muted),
                        ReportCell.Of(Words(line)),
                        ReportCell.Of(line.Step is null ? null : line.Step.RuleId ?? texts["Inventory"]),
                        ReportCell.Of(line.Step is { FromCount: > 0 } step ? step.FromCount : null),
                        line.Row is { } row
                            ? ReportCell.Of(row.ToString(), link: new CellLink.ToEvidence(row))
                            : ReportCell.Empty,
                    ],
                    line.Depth
                );

        private string Words(Line line) =>
            string.Concat(Enumerable.Repeat(Indent, line.Depth - 1)) + (line.Step?.Fact ?? texts["Derivation.Row"]);
    }
}
