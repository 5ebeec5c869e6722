using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Says which TS CALs are still to be claimed and how, and which have lapsed.</summary>
[LicensingRule(
    "TS CALs of the transition offer not claimed",
    "S21",
    "S22",
    "S23",
    "S24",
    "S25",
    "S26",
    "S27",
    "S28",
    "S29",
    "S30",
    "S31",
    "S32",
    "S33",
    "S34",
    "S35",
    "S36",
    "S37",
    "S38"
)]
public sealed class TSL4005UnredeemedEntitlement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<string, TransitionEntitlement> rights = null!;
        IEnumerable<XpLicense> licenses = null!;

        When()
            .Match(() => context)
            .Query(
                () => rights,
                facts =>
                    facts
                        .Match<TransitionEntitlement>(right => right.Upper > 0)
                        .GroupBy(right => right.LicenseId)
                        .Where(rows => rows.Sum(row => row.Upper) > rows.Sum(row => row.Redeemed))
            )
            .Query(
                () => licenses,
                facts => facts.Match<XpLicense>(license => license.LicenseId == rights.Key).Collect()
            );
        Then().Yield(_ => Advise(context, rights, licenses));
    }

    private static Finding Advise(
        AnalysisContext context,
        IGrouping<string, TransitionEntitlement> rights,
        IEnumerable<XpLicense> licenses
    )
    {
        var subject = new Subject("xp-license", rights.Key);
        int redeemed = rights.Sum(right => right.Redeemed);
        int certain = Math.Max(0, rights.Sum(right => right.Lower) - redeemed);
        int most = rights.Sum(right => right.Upper) - redeemed;
        DateOnly lastDay = TransitionOfferTerms.LastDay.Value;

        Finding finding =
            context.AsOf > lastDay
                ? Conclude
                    .Advice<TSL4005UnredeemedEntitlement>(
                        subject,
                        $"The offer ended on {lastDay}: of license {rights.Key}, {most} TS CALs were not claimed and have lapsed. TS CALs that can be claimed now: 0."
                    )
                    .Saying(recommendation: $"Count on nothing from this license; buy the TS CALs that are missing.")
            : certain == most
                ? Conclude.Advice<TSL4005UnredeemedEntitlement>(
                    subject,
                    $"{most} TS CALs of license {rights.Key} can be claimed until {lastDay}."
                )
            : Conclude.Advice<TSL4005UnredeemedEntitlement>(
                subject,
                $"{certain} TS CALs of license {rights.Key} can be claimed until {lastDay}, and up to {most} if the day of acquisition counts."
            );
        if (context.AsOf <= lastDay)
            finding = HowToClaim(finding, licenses.First(), most);
        return finding
            .Saying($"TS CALs redeemed: {redeemed}", $"TS CALs that the license gives: {redeemed + most}")
            .From(rights.Select(right => right.Source));
    }

    /// <summary>The method depends on how the licenses were acquired (S22): program numbers (S23 to S27) or product keys (S28 to S38).</summary>
    private static Finding HowToClaim(Finding finding, XpLicense license, int quantity) =>
        license.Channel switch
        {
            AcquisitionChannel.Volume => ThroughTheProgram(finding, license.Program, quantity),
            AcquisitionChannel.Retail or AcquisitionChannel.Oem => finding.Saying(
                recommendation: $"Open the transition web site of Windows Server 2003 Terminal Server, choose the type of TS CAL and give an e-mail address, confirm it, and type the product key of each license, with or without hyphens; it stands on the packaging or on the certificate of authenticity on the computer. Finish the request, wait for the tokens by e-mail, and enter them in Terminal Server Licensing: by automatic connection (recommended), by web browser or by telephone. Tokens to ask for: {quantity}."
            ),
            _ => finding.Saying(
                recommendation: $"Find out how the licenses were acquired: volume licenses are claimed with the numbers of the program, retail and OEM licenses with their product keys."
            ),
        };

    private static Finding ThroughTheProgram(Finding finding, VolumeProgram? program, int quantity) =>
        ProgramCredentials.For(program) switch
        {
            RedemptionCredential.Enrollment => finding.Saying(
                recommendation: $"In Terminal Server Licensing choose Install Licenses from the Action menu; give the enrollment number and the type and number of TS CALs: {quantity}. Clearinghouse checks the request, and within the right it installs the tokens on the license server."
            ),
            RedemptionCredential.Agreement => finding.Saying(
                recommendation: $"In Terminal Server Licensing choose Install Licenses from the Action menu; give the agreement number and the type and number of TS CALs: {quantity}. Clearinghouse checks the request, and within the right it installs the tokens on the license server."
            ),
            RedemptionCredential.LicenseAndAuthorization => finding.Saying(
                recommendation: $"In Terminal Server Licensing choose Install Licenses from the Action menu; give the license and authorization numbers and the type and number of TS CALs: {quantity}. Clearinghouse checks the request, and within the right it installs the tokens on the license server."
            ),
            _ => finding.Saying(
                recommendation: $"In Terminal Server Licensing choose Install Licenses from the Action menu; give the numbers that the volume program asks for (enrollment, agreement, or license and authorization) and the type and number of TS CALs: {quantity}. Clearinghouse checks the request, and within the right it installs the tokens on the license server."
            ),
        };
}
