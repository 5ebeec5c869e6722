using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Reporting.Csv;

/// <summary>A question of the CAL mix, with its prices in a unit that makes both whole.</summary>
/// <param name="Question">The accesses and what is owned.</param>
/// <param name="PriceUser">Price of a user CAL, 1 or more.</param>
/// <param name="PriceDevice">Price of a device CAL, 1 or more.</param>
public sealed record CalMixPairs(CalMixQuestion Question, long PriceUser, long PriceDevice);
