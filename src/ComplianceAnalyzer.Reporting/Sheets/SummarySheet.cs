using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Verdict, shortfall and money on one page.</summary>
internal static class SummarySheet
{
    private const int Shown = 8;

    internal static ReportSheet Build(ReportSource source)
    {
        ReportTexts texts = source.Texts;
        AnalysisResult result = source.Result;
        ImmutableArray<Finding> open = [.. source.Findings.Where(finding => finding.Waiver is null)];
        return source.Sheet(
            SheetId.Summary,
            new ReportNote(VerdictWords(texts, result.Verdict), NoteStyle.Banner, Tone(result.Verdict)),
            new ReportNote(texts[$"Meaning.{result.Verdict}"]),
            Counts(source),
            Pools(source),
            Shortfalls(source),
            Top(source, "Breaches", [.. open.Where(finding => finding.Outcome == Outcome.NonCompliant)]),
            Top(source, "Unknowns", [.. open.Where(finding => finding.Outcome == Outcome.Indeterminate)]),
            Controls(source),
            SummaryCharts.Build(source)
        ) with
        {
            Grid = [26, 12, 18, 15, 15, 15, 13, 15, 15, 18, 15, 30],
            OnePage = true,
        };
    }

    /// <summary>The verdict with a sign, so that it is plain in black and white.</summary>
    internal static string VerdictWords(ReportTexts texts, Verdict verdict) =>
        verdict switch
        {
            Verdict.NonCompliant => "\u2716 ",
            Verdict.Indeterminate => "? ",
            _ => "\u2714 ",
        } + texts.Of(verdict);

    /// <summary>Whether the CALs owned suffice, and what is missing where they do not.</summary>
    internal static string StateOf(ReportTexts texts, CalDemand demand) =>
        PurchaseGap.Of(texts, demand) is { } gap
            ? $"? {gap}"
            : demand.Covered switch
            {
                true => texts["Pool.Covered"],
                false => texts.Format("Pool.Short", demand.Add.User, demand.Add.Device),
                null => texts.Format("Pool.Unknown", demand.LowerBound, demand.UpperBound),
            };

    private static CellTone Tone(Verdict verdict) =>
        verdict switch
        {
            Verdict.NonCompliant => CellTone.Bad,
            Verdict.Indeterminate => CellTone.Caution,
            _ => CellTone.Good,
        };

    private static ReportTable Counts(ReportSource source)
    {
        FindingCounts counts = source.Result.Summary;
        return new ReportTable
        {
            Key = TableKeys.Counts,
            Heading = source.Texts["Heading.Counts"],
            Columns =
            [
                source.Column("FindingsWord"),
                source.Column("Errors", ColumnFormat.Integer),
                source.Column("Warnings", ColumnFormat.Integer),
                source.Column("Notes", ColumnFormat.Integer),
                source.Column("CountIndeterminate", ColumnFormat.Integer),
                source.Column("CountCompliant", ColumnFormat.Integer),
                source.Column("CountAdvice", ColumnFormat.Integer),
                source.Column("CountWaived", ColumnFormat.Integer),
            ],
            Rows =
            [
                new ReportRow([
                    ReportCell.Of(source.Texts["Number"], CellTone.Strong),
                    ReportCell.Of(counts.Error, counts.Error > 0 ? CellTone.Bad : CellTone.None),
                    ReportCell.Of(counts.Warning, counts.Warning > 0 ? CellTone.Caution : CellTone.None),
                    ReportCell.Of(counts.Note),
                    ReportCell.Of(counts.Indeterminate, counts.Indeterminate > 0 ? CellTone.Caution : CellTone.None),
                    ReportCell.Of(counts.Compliant),
                    ReportCell.Of(counts.Advice),
                    ReportCell.Of(counts.Waived),
                ]),
            ],
            WhenEmpty = source.Texts["NoRows"],
        };
    }

    private static ReportTable Pools(ReportSource source) =>
        new()
        {
            Key = TableKeys.Pools,
            Heading = source.Texts["Heading.Pools"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("People", ColumnFormat.Integer),
                source.Column("Devices", ColumnFormat.Integer),
                source.Column("Accesses", ColumnFormat.Integer),
                source.Column("UserOnly", ColumnFormat.Integer),
                source.Column("DeviceOnly", ColumnFormat.Integer),
                source.Column("MinimumMixed", ColumnFormat.Integer),
                source.Column("OwnedUser", ColumnFormat.Integer),
                source.Column("OwnedDevice", ColumnFormat.Integer),
                source.Column("Delta", ColumnFormat.Delta),
                source.Column("Cost", ColumnFormat.Money),
                source.Column("State", ColumnFormat.LongText),
            ],
            Rows = [.. source.Result.CalDemand.Select(demand => Pool(source.Texts, demand))],
            WhenEmpty = source.Texts["NoDemand"],
        };

    private static ReportRow Pool(ReportTexts texts, CalDemand demand)
    {
        CellTone tone = demand.Covered switch
        {
            true => CellTone.Good,
            false => CellTone.Bad,
            null => CellTone.Caution,
        };
        return new ReportRow([
            ReportCell.Of(texts.Of(demand.Layer), CellTone.Strong),
            ReportCell.Of(demand.People),
            ReportCell.Of(demand.Devices),
            ReportCell.Of(demand.Accesses),
            demand.UserOnly is { } users ? ReportCell.Of(users) : ReportCell.Of("-"),
            demand.DeviceOnly is { } devices ? ReportCell.Of(devices) : ReportCell.Of("-"),
            ReportCell.Of(demand.MinimumMixed),
            ReportCell.Of(demand.OwnedUser),
            ReportCell.Of(demand.OwnedDevice),
            demand.Covered is null ? ReportCell.Of("?", tone) : ReportCell.Of(-demand.Add.Count, tone),
            ReportCell.Of(demand.Add.Cost),
            ReportCell.Of(StateOf(texts, demand), tone),
        ]);
    }

    private static ReportTable Shortfalls(ReportSource source)
    {
        IEnumerable<(int Delta, string What, string Action)> cals = source
            .Result.CalDemand.Where(demand => demand.Covered == false)
            .Select(demand =>
                (
                    -demand.Add.Count,
                    source.Texts.Of(demand.Layer),
                    source.Texts.Format("Shortfall.Cals", demand.Add.User, demand.Add.Device, demand.MinimumMixed)
                )
            );
        IEnumerable<(int Delta, string What, string Action)> servers = source
            .Result.Positions.Where(position =>
                PositionSheet.IsServer(position) && position.State == PositionState.Shortfall
            )
            .Select(position =>
                (
                    position.Delta ?? 0,
                    $"{position.Product} {position.Edition}",
                    source.Texts.Format("Shortfall.Servers", position.Owned, position.Required)
                )
            );
        return new ReportTable
        {
            Key = "Shortfalls",
            Heading = source.Texts["Heading.Shortfalls"],
            Columns =
            [
                source.Column("What", span: 2),
                source.Column("Delta", ColumnFormat.Delta),
                source.Column("ToDo", ColumnFormat.LongText, span: 9),
            ],
            Rows =
            [
                .. cals.Concat(servers)
                    .OrderBy(shortfall => shortfall.Delta)
                    .ThenBy(shortfall => shortfall.What, StringComparer.Ordinal)
                    .Take(Shown)
                    .Select(shortfall => new ReportRow([
                        ReportCell.Of(shortfall.What),
                        ReportCell.Of(shortfall.Delta, CellTone.Bad),
                        ReportCell.Of(shortfall.Action),
                    ])),
            ],
            WhenEmpty = source.Texts["NoShortfall"],
        };
    }

    private static ReportTable Top(ReportSource source, string key, ImmutableArray<Finding> findings)
    {
        ReportTexts texts = source.Texts;
        string heading = texts[$"Heading.{key}"];
        return new ReportTable
        {
            Key = key,
            Heading =
                findings.Length > Shown ? texts.Format("Heading.FirstOf", heading, Shown, findings.Length) : heading,
            Columns =
            [
                source.Column("Subject", span: 2),
                source.Column("Rule"),
                source.Column("Severity"),
                source.Column("Statement", ColumnFormat.LongText, span: 8),
            ],
            Rows =
            [
                .. findings
                    .Take(Shown)
                    .Select(finding => new ReportRow([
                        ReportCell.Of(
                            finding.Subject.ToString(),
                            link: new CellLink.ToAnchor(FindingsSheet.Anchor(finding))
                        ),
                        ReportCell.Of(finding.RuleId),
                        ReportCell.Of(
                            finding.Outcome == Outcome.NonCompliant
                                ? texts.Of(finding.Severity)
                                : texts.Of(finding.Outcome),
                            ReportSource.Tone(finding)
                        ),
                        ReportCell.Of(texts.Say(finding.Message)),
                    ])),
            ],
            WhenEmpty = texts[$"No{key}"],
        };
    }

    private static ReportTable Controls(ReportSource source) =>
        new()
        {
            Key = "Controls",
            Heading = source.Texts["Heading.Controls"],
            Columns = [source.Column("Item", span: 9), source.Column("Value", ColumnFormat.Integer)],
            Rows =
            [
                new ReportRow([
                    ReportCell.Of(source.Texts["Controls.Failed"], link: new CellLink.ToSheet(SheetId.Checks)),
                    ReportCell.Of(new Computation.FalseIn(TableKeys.Checks, "Agrees"), CellTone.Strong),
                ]),
            ],
            Names = [new CellName(TableKeys.ChecksFailed, 0, "Value")],
            WhenEmpty = source.Texts["NoRows"],
        };
}
