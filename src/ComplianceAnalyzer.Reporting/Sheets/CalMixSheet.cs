using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Who gets which CAL, what other mixes would take, and what it costs at prices that the reader may change.</summary>
internal static class CalMixSheet
{
    private static readonly ImmutableArray<CalKind> Priced =
    [
        CalKind.WindowsUser,
        CalKind.WindowsDevice,
        CalKind.TsUser,
        CalKind.TsDevice,
    ];

    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.CalMix,
            [
                new ReportNote(source.Texts["Mix.PriceNote"]),
                Prices(source),
                Scenarios(source),
                Proofs(source),
                .. MixStudyTables.Of(source),
                Assignments(source),
            ]
        );

    private static ReportTable Prices(ReportSource source)
    {
        Dictionary<CalKind, Price> prices = [];
        foreach (Price price in source.Estate.Prices)
            prices.TryAdd(price.Kind, price);
        return new ReportTable
        {
            Key = "Prices",
            Heading = source.Texts["Heading.Prices"],
            Columns =
            [
                source.Column("Kind"),
                source.Column("UnitPrice", ColumnFormat.Money),
                source.Column("Currency"),
                source.Column("SourceRow"),
            ],
            Rows = [.. Priced.Select(kind => PriceRow(source.Texts, kind, prices.GetValueOrDefault(kind)))],
            Names = [.. Priced.Select((kind, row) => new CellName(TableKeys.Price(kind), row, "UnitPrice"))],
            WhenEmpty = source.Texts["NoRows"],
        };
    }

    private static ReportRow PriceRow(ReportTexts texts, CalKind kind, Price? price) =>
        new([
            ReportCell.Of(kind.ToString()),
            ReportCell.Of(price?.UnitPrice),
            ReportCell.Of(price?.Currency),
            ReportCell.Of(price is null ? texts["Mix.NoPrice"] : price.Source.ToString()),
        ]);

    private static ReportTable Scenarios(ReportSource source) =>
        new()
        {
            Key = "Scenarios",
            Heading = source.Texts["Heading.Scenarios"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("Scenario", ColumnFormat.LongText, 64),
                source.Column("UserCals", ColumnFormat.Integer),
                source.Column("DeviceCals", ColumnFormat.Integer),
                source.Column("AllCals", ColumnFormat.Integer),
                source.Column("Cost", ColumnFormat.Money, 16),
            ],
            Rows = [.. source.Result.CalDemand.SelectMany(demand => ScenarioRows(source, demand))],
            WhenEmpty = source.Texts["NoDemand"],
        };

    private static IEnumerable<ReportRow> ScenarioRows(ReportSource source, CalDemand demand)
    {
        (CalKind user, CalKind device) = Kinds(demand.Layer);
        bool priced =
            source.Estate.Prices.Any(price => price.Kind == user)
            && source.Estate.Prices.Any(price => price.Kind == device);
        yield return Whole(source, demand, priced, "Mix.AllUsers", demand.UserOnly, demand.UserOnly is null ? null : 0);
        yield return Whole(
            source,
            demand,
            priced,
            "Mix.AllDevices",
            demand.DeviceOnly is null ? null : 0,
            demand.DeviceOnly
        );
        yield return new ReportRow([
            ReportCell.Of(source.Texts.Of(demand.Layer)),
            ReportCell.Of(source.Texts["Mix.Minimum"]),
            ReportCell.Empty,
            ReportCell.Empty,
            ReportCell.Of(demand.MinimumMixed),
            ReportCell.Empty,
        ]);
        yield return Whole(source, demand, priced, "Mix.FromZero", demand.FromZero.User, demand.FromZero.Device);
        yield return Row(
            source,
            demand,
            priced,
            "Mix.Assigned",
            ReportCell.Of(Computation.SumWhere(TableKeys.Assignments, "Cals", ("Kind", user.ToString()))),
            ReportCell.Of(Computation.SumWhere(TableKeys.Assignments, "Cals", ("Kind", device.ToString())))
        );
        yield return Whole(source, demand, priced, "Mix.Purchase", demand.Add.User, demand.Add.Device);
    }

    private static ReportRow Whole(
        ReportSource source,
        CalDemand demand,
        bool priced,
        string words,
        int? users,
        int? devices
    ) =>
        users is null || devices is null
            ? new ReportRow([
                ReportCell.Of(source.Texts.Of(demand.Layer)),
                ReportCell.Of(source.Texts[words]),
                ReportCell.Of(source.Texts["Mix.Impossible"], CellTone.Muted),
                ReportCell.Empty,
                ReportCell.Empty,
                ReportCell.Empty,
            ])
            : Row(source, demand, priced, words, ReportCell.Of(users), ReportCell.Of(devices));

    private static ReportRow Row(
        ReportSource source,
        CalDemand demand,
        bool priced,
        string words,
        ReportCell users,
        ReportCell devices
    )
    {
        (CalKind user, CalKind device) = Kinds(demand.Layer);
        return new ReportRow([
            ReportCell.Of(source.Texts.Of(demand.Layer)),
            ReportCell.Of(source.Texts[words]),
            users,
            devices,
            ReportCell.Of(Computation.SumOfRow("UserCals", "DeviceCals")),
            priced
                ? ReportCell.Of(new Computation.Plus(Cost("UserCals", user), Cost("DeviceCals", device)))
                : ReportCell.Empty,
        ]);
    }

    private static Computation Cost(string column, CalKind kind) =>
        new Computation.Times(new Computation.SameRow(column), new Computation.Named(TableKeys.Price(kind)));

    private static ReportTable Proofs(ReportSource source) =>
        new()
        {
            Key = "Proofs",
            Heading = source.Texts["Heading.Proofs"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("Proof", ColumnFormat.LongText, 64),
                source.Column("People", ColumnFormat.Integer),
                source.Column("Devices", ColumnFormat.Integer),
                source.Column("Accesses", ColumnFormat.Integer),
                source.Column("OwnedUser", ColumnFormat.Integer),
                source.Column("OwnedDevice", ColumnFormat.Integer),
                source.Column("LowerBound", ColumnFormat.Integer),
                source.Column("UpperBound", ColumnFormat.Integer),
                source.Column("AddLowerBound", ColumnFormat.Integer),
                source.Column("AddUpperBound", ColumnFormat.Integer),
                source.Column("LowerCost", ColumnFormat.Money, 16),
                source.Column("UpperCost", ColumnFormat.Money, 16),
            ],
            Rows =
            [
                .. source.Result.CalDemand.Select(demand => new ReportRow([
                    ReportCell.Of(source.Texts.Of(demand.Layer)),
                    ReportCell.Of(
                        PurchaseGap.Of(source.Texts, demand) is { } gap
                            ? $"{source.Texts.Say(demand.Proof)}. {gap}"
                            : source.Texts.Say(demand.Proof)
                    ),
                    ReportCell.Of(demand.People),
                    ReportCell.Of(demand.Devices),
                    ReportCell.Of(demand.Accesses),
                    ReportCell.Of(demand.OwnedUser),
                    ReportCell.Of(demand.OwnedDevice),
                    ReportCell.Of(demand.LowerBound),
                    ReportCell.Of(demand.UpperBound),
                    ReportCell.Of(demand.AddLowerBound),
                    ReportCell.Of(demand.AddUpperBound),
                    ReportCell.Of(demand.AddCostLowerBound),
                    ReportCell.Of(demand.Add.Cost),
                ])),
            ],
            WhenEmpty = source.Texts["NoDemand"],
        };

    private static ReportTable Assignments(ReportSource source) =>
        new()
        {
            Key = TableKeys.Assignments,
            Heading = source.Texts["Heading.Assignments"],
            Columns =
            [
                source.Column("Kind"),
                source.Column("Holder", maxWidth: 48),
                source.Column("Cals", ColumnFormat.Integer),
                source.Column("HeldByName"),
                source.Column("ToBuy", ColumnFormat.Integer),
            ],
            Rows = new MappedRows<CalAssignment>(
                [.. source.Result.CalDemand.SelectMany(demand => demand.Assignments)],
                assignment =>
                    [
                        ReportCell.Of(assignment.Kind.ToString()),
                        ReportCell.Of(assignment.Holder),
                        ReportCell.Of(assignment.Count),
                        ReportCell.Of(source.Texts.Flag(assignment.HeldByName)),
                        ReportCell.Of(assignment.ToBuy),
                    ]
            ),
            Filterable = true,
            WhenEmpty = source.Texts["NoAssignments"],
        };

    internal static (CalKind User, CalKind Device) Kinds(CalLayer layer) =>
        layer == CalLayer.Windows ? (CalKind.WindowsUser, CalKind.WindowsDevice) : (CalKind.TsUser, CalKind.TsDevice);
}
