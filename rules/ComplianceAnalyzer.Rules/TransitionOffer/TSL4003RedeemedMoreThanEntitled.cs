using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Holds the TS CALs drawn against what each license, and all licenses together, give a right to.</summary>
[LicensingRule(
    "More TS CALs redeemed than Windows XP licenses give a right to",
    "S20",
    "S27",
    Severity = Severity.Error
)]
public sealed class TSL4003RedeemedMoreThanEntitled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable table = null!;
        IGrouping<string, TransitionEntry> account = null!;

        // A license that nobody drew on needs no verdict; one that is not in the inventory is the matter of TSL4004.
        When()
            .Match(() => context)
            .Match(() => table, evidence => evidence.Table == InventoryTable.XpLicenses)
            .Query(
                () => account,
                facts =>
                    facts
                        .Match<object>(fact => fact is TransitionEntitlement || fact is CalPack)
                        .SelectMany(fact => TransitionEntry.Of(fact))
                        .GroupBy(entry => entry.Account)
                        .Where(
                            entries => entries.Any(entry => !entry.IsRight),
                            entries => entries.Key == TransitionEntry.Total || entries.Any(entry => entry.IsRight)
                        )
            );
        Then().Yield(_ => Judge(context, table, account));
    }

    private static Finding Judge(
        AnalysisContext context,
        EvidenceTable table,
        IGrouping<string, TransitionEntry> account
    )
    {
        TransitionEntry[] drawn = [.. account.Where(entry => !entry.IsRight && !(entry.DrawnOn > context.AsOf))];
        var balance = new Balance(
            drawn.Sum(entry => entry.Drawn),
            account.Sum(entry => entry.Lower),
            account.Sum(entry => entry.Upper)
        );
        Finding finding =
            account.Key == TransitionEntry.Total ? JudgeTotal(balance, table) : JudgeLicense(account.Key, balance);
        return finding
            .Saying(
                $"TS CALs redeemed: {balance.Drawn}",
                $"TS CALs redeemed: at most {balance.Upper}, of which certain {balance.Lower}"
            )
            .From(
                account
                    .Where(entry => entry.IsRight || drawn.Length == 0 || drawn.Contains(entry))
                    .Select(entry => entry.Source)
            );
    }

    private static Finding JudgeLicense(string license, Balance balance)
    {
        var subject = new Subject("xp-license", license);
        if (balance.Drawn > balance.Upper)
            return Conclude
                .NonCompliant<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed against license {license}, which gives a right to {balance.Upper}: {balance.Drawn - balance.Upper} too many."
                )
                .Saying(
                    recommendation: $"Name the license that the excess was drawn against, or buy the TS CALs that it stands for: {balance.Drawn - balance.Upper}."
                );
        if (balance.Drawn > balance.Lower)
            return Conclude
                .Indeterminate<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed against license {license}, which gives a right to {balance.Lower} or {balance.Upper}, as the cut-off day is read."
                )
                .Saying(
                    recommendation: $"Find out whether the day of acquisition counts, and set transition.cutoff accordingly."
                );
        return Conclude.Compliant<TSL4003RedeemedMoreThanEntitled>(
            subject,
            $"{balance.Drawn} TS CALs were redeemed against license {license}, which gives a right to {balance.Lower}."
        );
    }

    private static Finding JudgeTotal(Balance balance, EvidenceTable table)
    {
        var subject = new Subject("transition-offer", "total");
        if (!table.Present && balance.Drawn > 0)
            return Conclude
                .Indeterminate<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed, and the inventory holds no xp-licenses.csv: what they rest on is not known."
                )
                .Saying(recommendation: $"Add xp-licenses.csv with the Windows XP Professional licenses owned.");
        if (balance.Drawn > balance.Upper && table.Rejected > 0)
            return Conclude
                .Indeterminate<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed in total and the licenses that could be read give a right to {balance.Upper}; rows of xp-licenses.csv that could not be read: {table.Rejected}."
                )
                .Saying(recommendation: $"Correct the rows that the import rejected.");
        if (balance.Drawn > balance.Upper)
            return Conclude
                .NonCompliant<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed in total, and all licenses together give a right to {balance.Upper}: {balance.Drawn - balance.Upper} too many."
                )
                .Saying(
                    recommendation: $"Buy the TS CALs that the excess stands for: {balance.Drawn - balance.Upper}."
                );
        if (balance.Drawn > balance.Lower)
            return Conclude
                .Indeterminate<TSL4003RedeemedMoreThanEntitled>(
                    subject,
                    $"{balance.Drawn} TS CALs were redeemed in total; all licenses together give a right to {balance.Lower} certainly and {balance.Upper} at most."
                )
                .Saying(
                    recommendation: $"Find out whether the day of acquisition counts, and set transition.cutoff accordingly."
                );
        return Conclude.Compliant<TSL4003RedeemedMoreThanEntitled>(
            subject,
            $"{balance.Drawn} TS CALs were redeemed in total, and all licenses together give a right to {balance.Lower}."
        );
    }

    private sealed record Balance(int Drawn, int Lower, int Upper);
}
