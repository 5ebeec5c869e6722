using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The effective license position: entitlement by channel against what is required, every total summed up from the evidence sheets.</summary>
internal static class PositionSheet
{
    private static readonly (string Column, AcquisitionChannel Channel)[] Channels =
    [
        ("Volume", AcquisitionChannel.Volume),
        ("Retail", AcquisitionChannel.Retail),
        ("Oem", AcquisitionChannel.Oem),
        ("Transition", AcquisitionChannel.TransitionOffer),
        ("OtherChannel", AcquisitionChannel.Unknown),
    ];

    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.LicensePosition,
            new ReportNote(source.Texts["Position.Note"]),
            new ReportTable
            {
                Key = TableKeys.Positions,
                Columns =
                [
                    source.Column("Product"),
                    source.Column("LicenseKind"),
                    source.Column("Version"),
                    source.Column("Edition"),
                    .. Channels.Select(channel => source.Column(channel.Column, ColumnFormat.Integer, 12)),
                    source.Column("Preliminary", ColumnFormat.Integer, 13),
                    source.Column("Required", ColumnFormat.Integer, 12),
                    source.Column("Against", ColumnFormat.Delta, 15),
                    source.Column("Allocation", ColumnFormat.Delta, 13),
                    source.Column("Delta", ColumnFormat.Delta, 12),
                    source.Column("State"),
                    source.Column("Comments", ColumnFormat.LongText, 60),
                ],
                Rows = [.. source.Result.Positions.Select(position => Row(source, position))],
                Filterable = true,
                WhenEmpty = source.Texts["NoPositions"],
            }
        );

    private static ReportRow Row(ReportSource source, LicensePosition position)
    {
        CellTone tone = Tone(position.State);
        bool decided = position.Required is not null;
        return new ReportRow([
            ReportCell.Of(position.Product, CellTone.Strong),
            ReportCell.Of(position.Kind),
            ReportCell.Of(position.Version),
            ReportCell.Of(position.Edition),
            .. Channels.Select(channel => ReportCell.Of(Owned(position, ("Channel", channel.Channel.ToString())))),
            ReportCell.Of(Computation.SumOfRow([.. Channels.Select(channel => channel.Column)])),
            decided ? ReportCell.Of(Required(position)) : ReportCell.Empty,
            decided
                ? ReportCell.Of(
                    new Computation.Minus(new Computation.SameRow("Preliminary"), new Computation.SameRow("Required"))
                )
                : ReportCell.Empty,
            ReportCell.Of(
                new Computation.Minus(
                    new Computation.Constant(0),
                    Owned(position, ("Counts", source.Texts.Flag(false)))
                )
            ),
            decided ? ReportCell.Of(Computation.SumOfRow("Against", "Allocation"), tone) : ReportCell.Empty,
            ReportCell.Of(source.Texts.Of(position.State), tone),
            ReportCell.Of(Comments(source, position)),
        ]);
    }

    /// <summary>Licenses on paper, from the rows of the sheet that lists them.</summary>
    internal static Computation Owned(LicensePosition position, (string Column, string Text) condition) =>
        IsServer(position)
            ? Computation.SumWhere(TableKeys.ServerLicenses, "Quantity", ("Edition", position.Edition!), condition)
            : Computation.SumWhere(TableKeys.Cals, "Quantity", ("Kind", position.Kind), condition);

    private static Computation Required(LicensePosition position) =>
        IsServer(position)
            ? Computation.CountWhere(
                TableKeys.Servers,
                ("Family", nameof(OperatingSystemFamily.WindowsServer2003)),
                ("Edition", position.Edition!)
            )
            : Computation.SumWhere(TableKeys.Assignments, "Cals", ("Kind", position.Kind));

    internal static bool IsServer(LicensePosition position) => position.Edition is not null;

    private static string Comments(ReportSource source, LicensePosition position)
    {
        List<string> comments = [];
        if (position.Excluded > 0)
            comments.Add(source.Texts.Format("Position.Excluded", position.Excluded, Reasons(source, position)));
        if (position.State == PositionState.Undetermined)
            comments.Add(Range(source, position));
        return string.Join(' ', comments);
    }

    private static string Reasons(ReportSource source, LicensePosition position) =>
        IsServer(position)
            ? source.Texts["Position.ServerReasons"]
            : string.Join(
                ", ",
                source
                    .Result.Entitlements.Where(part => !part.Counts && part.Kind.ToString() == position.Kind)
                    .GroupBy(part => part.Exclusion)
                    .OrderBy(group => group.Key)
                    .Select(group => $"{group.Sum(part => part.Quantity)} {source.Texts.Of(group.Key)}")
            );

    private static string Range(ReportSource source, LicensePosition position)
    {
        CalLayer layer = position.Kind.StartsWith("Ts", StringComparison.Ordinal)
            ? CalLayer.TerminalServices
            : CalLayer.Windows;
        CalDemand? demand = source.Result.CalDemand.FirstOrDefault(entry => entry.Layer == layer);
        return IsServer(position) || demand is null
            ? source.Texts["Position.Undetermined"]
            : source.Texts.Format("Position.Range", demand.LowerBound, demand.UpperBound);
    }

    private static CellTone Tone(PositionState state) =>
        state switch
        {
            PositionState.Shortfall => CellTone.Bad,
            PositionState.Undetermined => CellTone.Caution,
            _ => CellTone.Good,
        };
}
