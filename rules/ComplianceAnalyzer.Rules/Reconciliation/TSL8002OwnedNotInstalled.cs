using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>Finds TS CALs that are owned and, by every record, on no license server.</summary>
[LicensingRule("TS CALs owned are on no license server", "facts: tokens", Severity = Severity.Note)]
public sealed class TSL8002OwnedNotInstalled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<TokenStock, StockEntry> stock = null!;

        When()
            .Query(
                () => stock,
                facts =>
                    facts
                        .Match<object>(fact => StockEntry.IsSource(fact))
                        .SelectMany(fact => StockEntry.Of(fact))
                        .GroupBy(entry => entry.Stock)
                        .Where(entries => entries.Any(entry => entry.Owned > 0))
            );
        Then().Yield(_ => Judge(stock));
    }

    /// <summary>A CAL is somewhere if either record says so: the row of the purchase, or the report of a license server.</summary>
    private static Finding Judge(IGrouping<TokenStock, StockEntry> stock)
    {
        TokenStock key = stock.Key;
        HashSet<SourceLocation> located = stock
            .Where(entry => entry.IsLocated)
            .Select(entry => entry.Source)
            .ToHashSet();
        StockEntry[] nowhere = [.. stock.Where(entry => entry.Owned > 0 && !located.Contains(entry.Source))];
        int owned = stock.Sum(entry => entry.Owned);
        int recorded = owned - nowhere.Sum(entry => entry.Owned);
        int reported = stock.Sum(entry => entry.Installed ?? 0);
        int missing = owned - Math.Max(recorded, reported);
        bool isUncounted = stock.Any(entry => entry.Installed is null);
        Finding finding =
            missing > 0 && isUncounted
                ? Conclude
                    .Indeterminate<TSL8002OwnedNotInstalled>(
                        key.Subject,
                        $"{key.Name} owned that are perhaps on no license server: {missing}. A key pack of which the number is not known may hold them."
                    )
                    .Saying(recommendation: $"Enter Total of the key packs in key-packs.csv.")
            : missing > 0
                ? Conclude
                    .NonCompliant<TSL8002OwnedNotInstalled>(
                        key.Subject,
                        $"{key.Name} owned that are on no license server: {missing}. Packs that name none: {Names.Of(nowhere.Select(entry => entry.Name))}."
                    )
                    .Saying(
                        recommendation: $"Install them in Terminal Server Licensing, or name their license server in cals.csv; until then they serve nobody on a Per Device server."
                    )
            : Conclude.Compliant<TSL8002OwnedNotInstalled>(
                key.Subject,
                $"All {owned} {key.Name} owned are on a license server."
            );
        return finding
            .Saying(
                $"Owned: {owned}; by cals.csv on a license server: {recorded}; reported by license servers: {reported}",
                $"Every TS CAL owned on a license server"
            )
            .From((missing > 0 ? nowhere : [.. stock]).Select(entry => entry.Source));
    }
}
