using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Holds volume licenses that are redeemed, or can be, against the numbers that their program asks for.</summary>
[LicensingRule(
    "Numbers of the volume program are missing",
    "S24",
    "facts: credential formats",
    Severity = Severity.Error
)]
public sealed class TSL4006VolumeCredentialsMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<string, XpLicense> licenses = null!;
        IEnumerable<TransitionEntitlement> rights = null!;

        When()
            .Match(() => context)
            .Query(
                () => licenses,
                facts =>
                    facts
                        .Match<XpLicense>(license => license.Channel == AcquisitionChannel.Volume)
                        .GroupBy(license => license.LicenseId)
            )
            .Query(
                () => rights,
                facts =>
                    facts
                        .Match<TransitionEntitlement>(right => right.LicenseId == licenses.Key)
                        .Collect()
                        .Where(rows => rows.Any(right => IsUsed(right, context.AsOf)))
            );
        Then().Yield(_ => Judge(context, licenses, rights));
    }

    /// <summary>Redeemed, or still to be claimed; a right that has lapsed needs no numbers any more.</summary>
    private static bool IsUsed(TransitionEntitlement right, DateOnly asOf) =>
        right.Redeemed > 0 || (right.Upper > 0 && asOf <= TransitionOfferTerms.LastDay.Value);

    private static Finding Judge(
        AnalysisContext context,
        IGrouping<string, XpLicense> licenses,
        IEnumerable<TransitionEntitlement> rights
    )
    {
        var subject = new Subject("xp-license", licenses.Key);
        bool isCertain = rights.Any(right =>
            right.Redeemed > 0 || (right.Lower > 0 && context.AsOf <= TransitionOfferTerms.LastDay.Value)
        );
        ProgramNumber[] wrong = [.. licenses.SelectMany(Wrong).Distinct()];
        Finding finding =
            wrong.Length > 0 && isCertain
                ? Conclude.NonCompliant<TSL4006VolumeCredentialsMissing>(
                    subject,
                    $"License {licenses.Key} lacks numbers that its volume program asks for, or they are not written as they should be: {Columns(wrong)}."
                )
            : wrong.Length > 0
                ? Conclude.Indeterminate<TSL4006VolumeCredentialsMissing>(
                    subject,
                    $"License {licenses.Key} lacks numbers that its volume program asks for, and whether they are needed hangs on the cut-off day: {Columns(wrong)}."
                )
            : licenses.Any(license => license.Program is null)
                ? Conclude.Indeterminate<TSL4006VolumeCredentialsMissing>(
                    subject,
                    $"License {licenses.Key} names no volume program: which numbers it needs is not known."
                )
            : Conclude.Compliant<TSL4006VolumeCredentialsMissing>(
                subject,
                $"License {licenses.Key} has the numbers that its volume program asks for."
            );
        if (finding.Outcome != Outcome.Compliant)
            finding = finding.Saying(
                recommendation: $"Take program and numbers from the agreement or from the confirmation of the order; whoever has lost them asks the supplier."
            );
        return finding
            .Saying(
                $"Volume program: {Programs(licenses)}",
                $"Enrollment or agreement number of {ProgramCredentials.Enrollment.Length.Value} digits; or license number of {ProgramCredentials.License.Length.Value} digits and authorization number of {ProgramCredentials.Authorization.Length.Value} letters and digits; without hyphens"
            )
            .From(licenses.Select(license => license.Source));
    }

    /// <summary>Every program asks for some number: where there is none at all, they are missing whatever the program is.</summary>
    private static IEnumerable<ProgramNumber> Wrong(XpLicense license)
    {
        if (license.Program is not null)
            return ProgramNumber.Needed(license).Where(number => !number.IsGood);
        ProgramNumber[] all = ProgramNumber.All(license);
        return all.Any(number => number.IsGood) ? [] : all;
    }

    /// <summary>Columns only: a product key may have slipped into one, and is never shown.</summary>
    private static string Columns(IEnumerable<ProgramNumber> numbers) =>
        Names.Of(numbers.Select(number => number.Format.Column));

    private static string Programs(IEnumerable<XpLicense> licenses) =>
        Names.Of(licenses.Select(license => license.Program?.ToString() ?? "–"));
}
