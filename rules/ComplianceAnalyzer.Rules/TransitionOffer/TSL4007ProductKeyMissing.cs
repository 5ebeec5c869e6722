using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds retail and OEM licenses of Windows XP Professional without the product key that they are redeemed with.</summary>
[LicensingRule("Retail or OEM license without product key", "S28", "S33", Severity = Severity.Error)]
public sealed class TSL4007ProductKeyMissing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<string, XpLicense> licenses = null!;

        When()
            .Query(
                () => licenses,
                facts =>
                    facts
                        .Match<XpLicense>(license => ProductKeyUse.IsExpected(license))
                        .GroupBy(license => license.LicenseId)
            );
        Then().Yield(_ => Judge(licenses));
    }

    private static Finding Judge(IGrouping<string, XpLicense> licenses)
    {
        var subject = new Subject("xp-license", licenses.Key);
        XpLicense[] without = [.. licenses.Where(license => license.ProductKey is null)];
        Finding finding =
            without.Length > 0
                ? Conclude
                    .NonCompliant<TSL4007ProductKeyMissing>(
                        subject,
                        $"License {licenses.Key} is a retail or OEM license and names no product key."
                    )
                    .Saying(
                        $"Rows without product key: {without.Length}",
                        recommendation: $"Enter the product key of license {licenses.Key}; it stands on the packaging or on the certificate of authenticity on the computer."
                    )
                : Conclude
                    .Compliant<TSL4007ProductKeyMissing>(subject, $"License {licenses.Key} names its product key.")
                    .Saying($"Rows without product key: {0}");
        return finding
            .Saying(expected: $"A product key for each retail and OEM license")
            .From((without.Length > 0 ? without : [.. licenses]).Select(license => license.Source));
    }
}
