using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds TS CALs that were redeemed and are recorded on no license server.</summary>
[LicensingRule("Redeemed TS CALs are on no license server", "S27", "S37", Severity = Severity.Warning)]
public sealed class TSL4010RedeemedTokensNotInstalled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<string, CalPack> rows = null!;

        When()
            .Match(() => context)
            .Query(
                () => rows,
                facts => facts.Match<CalPack>(row => IsRedeemed(row, context.AsOf)).GroupBy(row => row.PackId)
            );
        Then().Yield(_ => Judge(rows));
    }

    /// <summary>Tokens that were drawn by the analysis date and while the offer ran: later ones were never given.</summary>
    private static bool IsRedeemed(CalPack row, DateOnly asOf) =>
        row is { Channel: AcquisitionChannel.TransitionOffer, Kind: CalKind.TsUser or CalKind.TsDevice }
        && !(row.RedeemedOn > asOf)
        && !(row.RedeemedOn > TransitionOfferTerms.LastDay.Value);

    private static Finding Judge(IGrouping<string, CalPack> rows)
    {
        var subject = new Subject("cal-pack", rows.Key);
        CalPack[] nowhere = [.. rows.Where(row => row.LicenseServer is null)];
        Finding finding =
            nowhere.Length > 0
                ? Conclude
                    .NonCompliant<TSL4010RedeemedTokensNotInstalled>(
                        subject,
                        $"Tokens of pack {rows.Key} that were redeemed and are on no license server: {nowhere.Sum(row => row.Quantity)}."
                    )
                    .Saying(
                        recommendation: $"Enter the tokens of pack {rows.Key} in Terminal Server Licensing, by automatic connection (recommended), web browser or telephone; if they are installed, name the license server in cals.csv."
                    )
                : Conclude.Compliant<TSL4010RedeemedTokensNotInstalled>(
                    subject,
                    $"The tokens of pack {rows.Key} are recorded on license server {Names.Of(rows.Select(row => row.LicenseServer!))}."
                );
        return finding
            .Saying(expected: $"Every redeemed token on a license server")
            .From((nowhere.Length > 0 ? nowhere : [.. rows]).Select(row => row.Source));
    }
}
