using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The tables of a study of the CAL mix: need by window, changes that save, external connectors.</summary>
internal static class MixStudyTables
{
    internal static IEnumerable<ReportBlock> Of(ReportSource source) =>
        source.Result.MixStudy is { } study
            ?
            [
                .. LeftOut(source, study),
                Savings(source, study),
                Windows(source, study),
                .. study.Connectors.IsEmpty ? Array.Empty<ReportBlock>() : [Connectors(source, study)],
            ]
            : [];

    private static IEnumerable<ReportBlock> LeftOut(ReportSource source, MixStudy study) =>
        study.SavingsLeftOut == 0 ? [] : [new ReportNote(source.Texts.Format("Savings.LeftOut", study.SavingsLeftOut))];

    private static ReportTable Savings(ReportSource source, MixStudy study) =>
        new()
        {
            Key = "MixSavings",
            Heading = source.Texts["Heading.MixSavings"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("MixChange", ColumnFormat.LongText, 64),
                source.Column("FewerNeeded", ColumnFormat.Integer),
                source.Column("FewerToBuy", ColumnFormat.Integer),
                source.Column("CostSaved", ColumnFormat.Money),
                source.Column("LastSeen", ColumnFormat.Date),
            ],
            Rows =
            [
                .. study.Savings.Select(saving => new ReportRow([
                    ReportCell.Of(source.Texts.Of(saving.Layer)),
                    ReportCell.Of(Words(source, saving)),
                    ReportCell.Of(saving.FewerNeeded),
                    ReportCell.Of(saving.FewerToBuy),
                    ReportCell.Of(saving.CostSaved),
                    ReportCell.Of(saving.LastSeen),
                ])),
            ],
            WhenEmpty = source.Texts["NoSavings"],
        };

    /// <summary>A change in words, with its subject.</summary>
    internal static string Words(ReportSource source, MixSaving saving) =>
        source.Texts.Format($"MixChange.{saving.Change}", saving.Subject);

    private static string Tried(ConnectorChoice choice) =>
        choice.IsCutShort ? "Connectors.CutShort"
        : choice.IsCheapest ? "Connectors.EverySet"
        : "Connectors.BuiltUp";

    private static ReportTable Windows(ReportSource source, MixStudy study) =>
        new()
        {
            Key = "MixWindows",
            Heading = source.Texts["Heading.MixWindows"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("Window", ColumnFormat.LongText, 64),
                source.Column("People", ColumnFormat.Integer),
                source.Column("Devices", ColumnFormat.Integer),
                source.Column("MinimumMixed", ColumnFormat.Integer),
                source.Column("ToBuy", ColumnFormat.Integer),
                source.Column("Cost", ColumnFormat.Money),
            ],
            Rows =
            [
                .. study.Windows.Select(need => new ReportRow([
                    ReportCell.Of(source.Texts.Of(need.Demand.Layer)),
                    ReportCell.Of(Window(source, need)),
                    ReportCell.Of(need.Demand.People),
                    ReportCell.Of(need.Demand.Devices),
                    ReportCell.Of(need.Demand.MinimumMixed),
                    ReportCell.Of(need.ToBuy?.Count),
                    ReportCell.Of(need.ToBuy?.Cost),
                ])),
            ],
            WhenEmpty = source.Texts["NoDemand"],
        };

    /// <summary>A window in words.</summary>
    internal static string Window(ReportSource source, WindowNeed need) =>
        need.Window == "all" ? source.Texts["Window.All"] : source.Texts.Format("Window.Days", need.Window);

    private static ReportTable Connectors(ReportSource source, MixStudy study) =>
        new()
        {
            Key = "MixConnectors",
            Heading = source.Texts["Heading.MixConnectors"],
            Columns =
            [
                source.Column("Layer"),
                source.Column("ConnectorsFor", ColumnFormat.LongText, 64),
                source.Column("CostWithout", ColumnFormat.Money),
                source.Column("CostWith", ColumnFormat.Money),
                source.Column("Proof", ColumnFormat.LongText, 40),
            ],
            Rows =
            [
                .. study.Connectors.Select(choice => new ReportRow([
                    ReportCell.Of(source.Texts.Of(choice.Layer)),
                    ReportCell.Of(
                        choice.Servers.IsEmpty ? source.Texts["Connectors.None"] : string.Join(", ", choice.Servers)
                    ),
                    ReportCell.Of(choice.CostWithout),
                    ReportCell.Of(choice.CostWith),
                    ReportCell.Of(source.Texts[Tried(choice)]),
                ])),
            ],
            WhenEmpty = source.Texts["NoRows"],
        };
}
