using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Control totals: what the engine says beside what the rows of this report add up to.</summary>
internal static class ChecksSheet
{
    private static readonly (InventoryTable Table, string Key)[] Evidence =
    [
        (InventoryTable.Servers, TableKeys.Servers),
        (InventoryTable.ServerLicenses, TableKeys.ServerLicenses),
        (InventoryTable.LicenseServers, TableKeys.LicenseServers),
        (InventoryTable.KeyPacks, TableKeys.KeyPacks),
        (InventoryTable.IssuedLicenses, TableKeys.IssuedLicenses),
        (InventoryTable.Domains, TableKeys.Domains),
        (InventoryTable.Incidents, TableKeys.Incidents),
        (InventoryTable.Clients, TableKeys.Clients),
        (InventoryTable.Users, TableKeys.Users),
        (InventoryTable.Sessions, TableKeys.Sessions),
        (InventoryTable.XpLicenses, TableKeys.XpLicenses),
        (InventoryTable.Waivers, TableKeys.Waivers),
    ];

    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.Checks,
            new ReportTable
            {
                Key = TableKeys.Checks,
                Columns =
                [
                    source.Column("Check", ColumnFormat.LongText, 80),
                    source.Column("Engine", ColumnFormat.Integer),
                    source.Column("Recomputed", ColumnFormat.Integer),
                    source.Column("Agrees", ColumnFormat.Truth),
                ],
                Rows =
                [
                    .. Findings(source),
                    .. Positions(source),
                    .. Demand(source),
                    .. Transition(source),
                    .. Inputs(source),
                ],
                WhenEmpty = source.Texts["NoRows"],
            }
        );

    private static ReportRow Row(string words, decimal engine, Computation recomputed) =>
        new([
            ReportCell.Of(words),
            ReportCell.Of(engine),
            ReportCell.Of(recomputed),
            ReportCell.Of(
                new Computation.AreEqual(new Computation.SameRow("Engine"), new Computation.SameRow("Recomputed"))
            ),
        ]);

    private static IEnumerable<ReportRow> Findings(ReportSource source)
    {
        ReportTexts texts = source.Texts;
        FindingCounts counts = source.Result.Summary;
        (string, string) open = ("Waived", texts.Flag(false));
        (string, string) broken = ("Outcome", texts.Of(Outcome.NonCompliant));
        yield return Breaches(Severity.Error, counts.Error);
        yield return Breaches(Severity.Warning, counts.Warning);
        yield return Breaches(Severity.Note, counts.Note);
        yield return Others(Outcome.Indeterminate, counts.Indeterminate);
        yield return Others(Outcome.Compliant, counts.Compliant);
        yield return Others(Outcome.Advice, counts.Advice);
        yield return Row(
            texts["Check.Waived"],
            counts.Waived,
            Computation.CountWhere(TableKeys.Findings, ("Waived", texts.Flag(true)))
        );

        ReportRow Breaches(Severity severity, int engine) =>
            Row(
                texts.Format("Check.Breaches", texts.Of(severity)),
                engine,
                Computation.CountWhere(TableKeys.Findings, open, broken, ("Severity", texts.Of(severity)))
            );

        ReportRow Others(Outcome outcome, int engine) =>
            Row(
                texts.Format("Check.Findings", texts.Of(outcome)),
                engine,
                Computation.CountWhere(TableKeys.Findings, open, ("Outcome", texts.Of(outcome)))
            );
    }

    private static IEnumerable<ReportRow> Positions(ReportSource source)
    {
        foreach (LicensePosition position in source.Result.Positions)
        {
            string name = $"{position.Product}, {position.Edition ?? position.Kind}";
            yield return Row(
                source.Texts.Format("Check.Owned", name),
                position.Owned,
                PositionSheet.Owned(position, ("Counts", source.Texts.Flag(true)))
            );
            (string, string) line = PositionSheet.IsServer(position)
                ? ("Edition", position.Edition!)
                : ("LicenseKind", position.Kind);
            if (position.Required is { } required)
                yield return Row(
                    source.Texts.Format("Check.Required", name),
                    required,
                    Computation.SumWhere(TableKeys.Positions, "Required", line)
                );
            if (position.Delta is { } delta)
                yield return Row(
                    source.Texts.Format("Check.Delta", name),
                    delta,
                    Computation.SumWhere(TableKeys.Positions, "Delta", line)
                );
        }
    }

    private static IEnumerable<ReportRow> Demand(ReportSource source)
    {
        foreach (CalDemand demand in source.Result.CalDemand)
            yield return Row(
                source.Texts.Format("Check.Add", source.Texts.Of(demand.Layer)),
                demand.Add.Count,
                Computation.SumWhere(
                    "Scenarios",
                    "AllCals",
                    ("Layer", source.Texts.Of(demand.Layer)),
                    ("Scenario", source.Texts["Mix.Purchase"])
                )
            );
    }

    private static IEnumerable<ReportRow> Transition(ReportSource source)
    {
        ReportTexts texts = source.Texts;
        TransitionSummary transition = source.Result.Transition;
        yield return Licenses(transition.Eligible, TransitionEligibility.Eligible);
        yield return Licenses(transition.Undetermined, TransitionEligibility.Undetermined);
        yield return Row(
            texts["Check.Ineligible"],
            transition.Ineligible,
            new Computation.Plus(Sum(TransitionEligibility.TooLate), Sum(TransitionEligibility.OtherProduct))
        );
        yield return Row(
            texts["Check.Unclaimed"],
            transition.Remaining + transition.Lapsed,
            Computation.SumWhere(TableKeys.Transition, "Unclaimed")
        );

        ReportRow Licenses(int engine, TransitionEligibility eligibility) =>
            Row(texts.Format("Check.Eligibility", texts.Of(eligibility)), engine, Sum(eligibility));

        Computation Sum(TransitionEligibility eligibility) =>
            Computation.SumWhere(TableKeys.Transition, "Quantity", ("Eligibility", texts.Of(eligibility)));
    }

    private static IEnumerable<ReportRow> Inputs(ReportSource source)
    {
        yield return Row(source.Texts["Check.AddsUp"], 0, new Computation.FalseIn(TableKeys.Inputs, "AddsUp"));
        foreach ((InventoryTable table, string key) in Evidence)
            yield return Row(
                source.Texts.Format("Check.Rows", table),
                Accepted(source.Estate, table),
                new Computation.NumbersIn(key, "Line")
            );
        yield return Row(
            source.Texts.Format("Check.Rows", InventoryTable.Cals),
            Accepted(source.Estate, InventoryTable.Cals),
            Computation.CountWhere(TableKeys.Cals, ("FirstPart", source.Texts.Flag(true)))
        );
    }

    private static int Accepted(Estate estate, InventoryTable table) =>
        estate.Inputs.Where(input => input.Table == table).Sum(input => input.Accepted);
}
