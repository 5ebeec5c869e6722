using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds TS CALs drawn against a Windows XP license that gives no right to them, or that nobody knows.</summary>
[LicensingRule("TS CALs redeemed against a license that gives no right to them", "S20", Severity = Severity.Error)]
public sealed class TSL4004RedeemedAgainstIneligible : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable table = null!;
        IGrouping<PackClaim, CalPack> rows = null!;
        IEnumerable<TransitionEntitlement> rights = null!;

        When()
            .Match(() => context)
            .Match(() => table, evidence => evidence.Table == InventoryTable.XpLicenses)
            .Query(
                () => rows,
                facts =>
                    facts.Match<CalPack>(row => PackClaim.IsMade(row, context.AsOf)).GroupBy(row => PackClaim.Of(row))
            )
            .Query(
                () => rights,
                facts => facts.Match<TransitionEntitlement>(right => right.LicenseId == rows.Key.License).Collect()
            );
        Then().Yield(_ => Judge(table, rows, rights));
    }

    private static Finding Judge(
        EvidenceTable table,
        IGrouping<PackClaim, CalPack> rows,
        IEnumerable<TransitionEntitlement> rights
    )
    {
        TransitionEntitlement[] found = [.. rights];
        Finding finding = found.Length == 0 ? Unknown(table, rows.Key) : Known(rows.Key, found);
        return (finding with { Aspect = rows.Key.License })
            .Saying(
                $"TS CALs redeemed: {rows.Sum(row => row.Quantity)}",
                $"Windows XP Professional, owned before {TransitionOfferTerms.CutoffDay.Value}"
            )
            .From(rows.Select(row => row.Source).Concat(found.Select(right => right.Source)));
    }

    private static Finding Unknown(EvidenceTable table, PackClaim claim)
    {
        if (!table.Present)
            return Conclude
                .Indeterminate<TSL4004RedeemedAgainstIneligible>(
                    claim.Subject,
                    $"Pack {claim.PackId} was redeemed against license {claim.License}, and the inventory holds no xp-licenses.csv that shows it."
                )
                .Saying(recommendation: $"Add xp-licenses.csv with the Windows XP Professional licenses owned.");
        if (table.Rejected > 0)
            return Conclude
                .Indeterminate<TSL4004RedeemedAgainstIneligible>(
                    claim.Subject,
                    $"Pack {claim.PackId} was redeemed against license {claim.License}, which is not among those that could be read; rows of xp-licenses.csv that could not be read: {table.Rejected}."
                )
                .Saying(recommendation: $"Correct the rows that the import rejected.");
        return Conclude
            .NonCompliant<TSL4004RedeemedAgainstIneligible>(
                claim.Subject,
                $"Pack {claim.PackId} was redeemed against license {claim.License}, which is not among the Windows XP licenses owned."
            )
            .Saying(
                recommendation: $"Add license {claim.License} to xp-licenses.csv with its proof of purchase, or name the license that pack {claim.PackId} was drawn against; otherwise buy the TS CALs."
            );
    }

    /// <summary>Of several rows with one license id, one that gives the right is enough; how many it gives is the matter of TSL4003.</summary>
    private static Finding Known(PackClaim claim, TransitionEntitlement[] rights)
    {
        if (rights.Any(right => right.Eligibility == TransitionEligibility.Eligible))
            return Conclude.Compliant<TSL4004RedeemedAgainstIneligible>(
                claim.Subject,
                $"Pack {claim.PackId} was redeemed against license {claim.License}, which gives a right to TS CALs."
            );
        if (rights.Any(right => right.Eligibility == TransitionEligibility.Undetermined))
            return Conclude
                .Indeterminate<TSL4004RedeemedAgainstIneligible>(
                    claim.Subject,
                    $"Pack {claim.PackId} was redeemed against license {claim.License}, which was acquired on the day on which the offer cuts off."
                )
                .Saying(
                    recommendation: $"Find out whether the day of acquisition counts, and set transition.cutoff accordingly."
                );
        return (
            rights.Any(right => right.Eligibility == TransitionEligibility.TooLate)
                ? Conclude.NonCompliant<TSL4004RedeemedAgainstIneligible>(
                    claim.Subject,
                    $"Pack {claim.PackId} was redeemed against license {claim.License}, which was acquired after the offer had cut off."
                )
                : Conclude.NonCompliant<TSL4004RedeemedAgainstIneligible>(
                    claim.Subject,
                    $"Pack {claim.PackId} was redeemed against license {claim.License}, which is not for Windows XP Professional."
                )
        ).Saying(
            recommendation: $"Name the license that pack {claim.PackId} was drawn against, or buy the TS CALs that it stands for."
        );
    }
}
