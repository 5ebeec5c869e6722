using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>What a CAL of each kind costs; without a price for both in one currency, a CAL counts as one.</summary>
/// <param name="User">Price of a user CAL.</param>
/// <param name="Device">Price of a device CAL.</param>
/// <param name="Currency">Currency; null where CALs are counted.</param>
internal sealed record CalPrices(decimal User, decimal Device, string? Currency)
{
    /// <summary>A CAL counts as one.</summary>
    internal static CalPrices None { get; } = new(1, 1, null);

    /// <summary>The prices in the first currency, by its name, that has one for each kind of the layer.</summary>
    internal static CalPrices Of(CalLayer layer, IEnumerable<Price> prices) =>
        prices
            .GroupBy(price => price.Currency, StringComparer.Ordinal)
            .OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => Of(layer, currency))
            .OfType<CalPrices>()
            .FirstOrDefault(None);

    internal CalPurchase Purchase(int user, int device) =>
        new(user, device, Currency is null ? null : (user * User) + (device * Device), Currency);

    private static CalPrices? Of(CalLayer layer, IGrouping<string, Price> currency) =>
        PriceOf(currency, CalLayers.UserCal(layer)) is { } user
        && PriceOf(currency, CalLayers.DeviceCal(layer)) is { } device
            ? new CalPrices(user, device, currency.Key)
            : null;

    /// <summary>The inventory has one price at most for each kind and currency.</summary>
    private static decimal? PriceOf(IEnumerable<Price> prices, CalKind kind) =>
        prices.FirstOrDefault(price => price.Kind == kind)?.UnitPrice;
}
