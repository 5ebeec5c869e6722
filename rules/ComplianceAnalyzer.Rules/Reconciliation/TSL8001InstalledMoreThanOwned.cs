using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>Holds the TS CALs that license servers report against those owned of the same kind and version.</summary>
[LicensingRule("More TS CALs installed than owned", "facts: tokens", Severity = Severity.Error)]
public sealed class TSL8001InstalledMoreThanOwned : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable cals = null!;
        EvidenceTable xpLicenses = null!;
        IGrouping<TokenStock, StockEntry> stock = null!;

        When()
            .Match(() => cals, evidence => evidence.Table == InventoryTable.Cals)
            .Match(() => xpLicenses, evidence => evidence.Table == InventoryTable.XpLicenses)
            .Query(
                () => stock,
                facts =>
                    facts
                        .Match<object>(fact => StockEntry.IsSource(fact))
                        .SelectMany(fact => StockEntry.Of(fact))
                        .GroupBy(entry => entry.Stock)
                        .Where(entries => entries.Any(entry => entry.IsReported))
            );
        Then().Yield(_ => Judge(cals, xpLicenses, stock));
    }

    private static Finding Judge(EvidenceTable cals, EvidenceTable xpLicenses, IGrouping<TokenStock, StockEntry> stock)
    {
        StockEntry[] reported = [.. stock.Where(entry => entry.IsReported)];
        if (!stock.Key.IsKnown)
            return Conclude
                .Indeterminate<TSL8001InstalledMoreThanOwned>(
                    stock.Key.Subject,
                    $"Key packs of which kind or version is not known: {Names.Of(reported.Select(entry => entry.Name))}. They can be held against nothing."
                )
                .Saying(recommendation: $"Enter Kind and Version of these key packs in key-packs.csv.")
                .From(reported.Select(entry => entry.Source));
        int installed = reported.Sum(entry => entry.Installed ?? 0);
        int owned = stock.Sum(entry => entry.Owned);
        int unproven = xpLicenses.Present ? 0 : stock.Sum(entry => entry.Unbacked);
        bool isUncounted = reported.Any(entry => entry.Installed is null);
        return Compare(cals, stock.Key, installed, owned, unproven, isUncounted)
            .Saying($"Installed: {installed}; owned: {owned}", $"At most as many installed as owned")
            .From(stock.Select(entry => entry.Source));
    }

    private static Finding Compare(
        EvidenceTable cals,
        TokenStock stock,
        int installed,
        int owned,
        int unproven,
        bool isUncounted
    )
    {
        if (installed > owned && !cals.Present)
            return Conclude
                .Indeterminate<TSL8001InstalledMoreThanOwned>(
                    stock.Subject,
                    $"License servers report {installed} {stock.Name}, and the inventory holds no cals.csv."
                )
                .Saying(recommendation: $"Add cals.csv with the CALs owned.");
        if (installed > owned && cals.Rejected > 0)
            return Conclude
                .Indeterminate<TSL8001InstalledMoreThanOwned>(
                    stock.Subject,
                    $"License servers report {installed} {stock.Name}, and {owned} are owned by what could be read; rows of cals.csv that could not be read: {cals.Rejected}."
                )
                .Saying(recommendation: $"Correct the rows that the import rejected.");
        if (installed > owned + unproven)
            return Conclude
                .NonCompliant<TSL8001InstalledMoreThanOwned>(
                    stock.Subject,
                    $"License servers report {installed} {stock.Name}, and {owned} are owned: {installed - owned - unproven} too many."
                )
                .Saying(
                    recommendation: $"Find the purchase of the key packs that are too many, or their reissue, which shows a pack twice; otherwise buy the CALs or take the packs off."
                );
        if (installed > owned)
            return Conclude
                .Indeterminate<TSL8001InstalledMoreThanOwned>(
                    stock.Subject,
                    $"License servers report {installed} {stock.Name}; {owned} are shown to be owned, and {unproven} more were redeemed against licenses that the inventory does not show."
                )
                .Saying(recommendation: $"Add xp-licenses.csv with the Windows XP Professional licenses owned.");
        return isUncounted
            ? Conclude
                .Indeterminate<TSL8001InstalledMoreThanOwned>(
                    stock.Subject,
                    $"License servers report {installed} {stock.Name} and key packs of which the number is not known; {owned} are owned."
                )
                .Saying(recommendation: $"Enter Total of the key packs in key-packs.csv.")
            : Conclude.Compliant<TSL8001InstalledMoreThanOwned>(
                stock.Subject,
                $"License servers report {installed} {stock.Name}, and {owned} are owned."
            );
    }
}
