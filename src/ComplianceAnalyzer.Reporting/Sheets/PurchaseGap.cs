using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Says between which purchases the least lies, where the search of the CAL mix ended before it was proved.</summary>
internal static class PurchaseGap
{
    /// <summary>The search left open whether something is to be bought, or how much.</summary>
    internal static bool IsOpen(CalDemand demand) => demand is { IsLeast: false, Gap: DemandGap.NotProved };

    /// <summary>The gap in CALs and, where there are prices, in money; null where there is none.</summary>
    internal static string? Of(ReportTexts texts, CalDemand demand) =>
        !IsOpen(demand) ? null
        : demand is { AddCostLowerBound: { } least, Add: { Cost: { } most, Currency: { } currency } }
            ? texts.Format("Gap.Money", demand.AddLowerBound, demand.AddUpperBound, currency, least, most)
        : texts.Format("Gap.Cals", demand.AddLowerBound, demand.AddUpperBound);
}
