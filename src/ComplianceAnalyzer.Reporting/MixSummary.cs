using System.Globalization;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sheets;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting;

/// <summary>The CAL mix on a screen: what each way of licensing takes, what to buy, and what would change it. At most 100 characters wide.</summary>
public sealed class MixSummary
{
    private readonly ReportSource source;
    private readonly TextWriter output;

    private MixSummary(AnalysisResult result, TextWriter output, ReportLanguage language)
    {
        source = new ReportSource(result, new ReportTexts(language));
        this.output = output;
    }

    private ReportTexts Texts => source.Texts;

    /// <summary>Writes the summary.</summary>
    /// <param name="result">The result, with its study.</param>
    /// <param name="output">Where to.</param>
    /// <param name="language">Language of the words.</param>
    public static void Write(AnalysisResult result, TextWriter output, ReportLanguage language = ReportLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        var summary = new MixSummary(result, output, language);
        if (result.CalDemand.IsEmpty)
            output.WriteLine(summary.Texts["NoDemand"]);
        foreach (CalDemand demand in result.CalDemand)
            summary.Layer(demand);
        if (result.MixStudy is { } study)
            summary.Study(study);
    }

    private void Layer(CalDemand demand)
    {
        Row(
            Texts.Of(demand.Layer),
            Texts["Column.UserCals"],
            Texts["Column.DeviceCals"],
            Texts["Column.AllCals"],
            Texts["Column.Cost"]
        );
        Mix("Mix.AllUsers", demand, demand.UserOnly, demand.UserOnly is null ? null : 0);
        Mix("Mix.AllDevices", demand, demand.DeviceOnly is null ? null : 0, demand.DeviceOnly);
        Row("  " + Texts["Mix.Minimum"], "", "", Number(demand.MinimumMixed), "");
        Mix("Mix.FromZero", demand, demand.FromZero.User, demand.FromZero.Device);
        Row(
            "  " + Texts["Mix.Owned"],
            Number(demand.OwnedUser),
            Number(demand.OwnedDevice),
            Number(demand.OwnedUser + demand.OwnedDevice),
            ""
        );
        if (demand.Covered is null)
            Row("  " + Texts["Mix.Purchase"], "?", "?", "?", "?");
        else
            Mix("Mix.Purchase", demand, demand.Add.User, demand.Add.Device);
        if (PurchaseGap.Of(Texts, demand) is { } gap)
            output.WriteLine($"  {gap}");
        output.WriteLine($"  {Texts.Say(demand.Proof)}");
        output.WriteLine();
    }

    private void Mix(string words, CalDemand demand, int? users, int? devices)
    {
        if (users is not { } user || devices is not { } device)
            Row("  " + Texts[words], "-", "-", Texts["Mix.Impossible"], "");
        else
            Row("  " + Texts[words], Number(user), Number(device), Number(user + device), Cost(demand, user, device));
    }

    private string Cost(CalDemand demand, int users, int devices)
    {
        (CalKind user, CalKind device) = CalMixSheet.Kinds(demand.Layer);
        return
            demand.Add.Currency is { } currency
            && PriceOf(user, currency) is { } userPrice
            && PriceOf(device, currency) is { } devicePrice
            ? Money((users * userPrice) + (devices * devicePrice), currency)
            : "";
    }

    private decimal? PriceOf(CalKind kind, string currency) =>
        source
            .Estate.Prices.Where(price => price.Kind == kind && price.Currency == currency)
            .Min(price => (decimal?)price.UnitPrice);

    private void Study(MixStudy study)
    {
        output.WriteLine(Texts["Heading.MixWindows"]);
        foreach (WindowNeed need in study.Windows)
            Row(
                $"  {Texts.Of(need.Demand.Layer)}, {MixStudyTables.Window(source, need)}",
                "",
                "",
                Number(need.Demand.MinimumMixed),
                need.ToBuy is { } purchase ? $"{Number(purchase.Count)} {Texts["Console.ToBuy"]}" : "?"
            );
        output.WriteLine();
        output.WriteLine(Texts["Heading.MixSavings"]);
        if (study.Savings.IsEmpty)
            output.WriteLine("  " + Texts["NoSavings"]);
        foreach (MixSaving saving in study.Savings)
            Row(
                $"  {Texts.Of(saving.Layer)}: {MixStudyTables.Words(source, saving)}",
                saving.LastSeen is { } day ? Texts.Day(day) : "",
                "",
                Number(-saving.FewerNeeded),
                saving is { CostSaved: { } cost, Currency: { } currency }
                    ? Money(-cost, currency)
                    : Number(-saving.FewerToBuy)
            );
        if (study.SavingsLeftOut > 0)
            output.WriteLine("  " + Texts.Format("Savings.LeftOut", study.SavingsLeftOut));
        foreach (ConnectorChoice choice in study.Connectors)
        {
            output.WriteLine(
                Texts.Format(
                    "Console.Connectors",
                    Texts.Of(choice.Layer),
                    choice.Servers.IsEmpty ? Texts["Connectors.None"] : string.Join(", ", choice.Servers),
                    Money(choice.CostWith, choice.Currency),
                    Money(choice.CostWithout, choice.Currency)
                )
            );
            if (choice.IsCutShort)
                output.WriteLine("  " + Texts["Connectors.CutShort"]);
        }
    }

    private void Row(string name, string users, string devices, string all, string cost) =>
        output.WriteLine($"{name, -52} {users, 11} {devices, 11} {all, 8} {cost, 14}".TrimEnd());

    private string Money(decimal amount, string currency) =>
        string.Format(Texts.Numbers, "{0:0.##} {1}", amount, currency);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
