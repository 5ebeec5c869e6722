using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Prices in the smallest decimal unit that makes both whole.</summary>
/// <param name="Whole">The prices in that unit.</param>
/// <param name="Units">How many of the units one of the question's currency is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ScaledPrices(CalPrices Whole, decimal Units)
{
    internal static ScaledPrices Of(CalMixQuestion question)
    {
        decimal user = question.PriceUser;
        decimal device = question.PriceDevice;
        decimal units = 1;
        while (user != decimal.Truncate(user) || device != decimal.Truncate(device))
        {
            user *= 10;
            device *= 10;
            units *= 10;
        }
        return new ScaledPrices(new CalPrices((long)user, (long)device), units);
    }

    /// <summary>A cost in the unit of the question's prices.</summary>
    internal decimal Amount(long cost) => cost / Units;
}
