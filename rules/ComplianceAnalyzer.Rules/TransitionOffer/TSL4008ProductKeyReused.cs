using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>Finds retail and OEM licenses that name one and the same product key.</summary>
[LicensingRule("Product key named by several licenses", "S33", "S34", Severity = Severity.Error)]
public sealed class TSL4008ProductKeyReused : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Finding finding = null!;

        // The hash is made of the key without hyphens and case.
        When()
            .Query(
                () => finding,
                facts =>
                    facts
                        .Match<XpLicense>(
                            license => ProductKeyUse.IsExpected(license),
                            license => license.ProductKey != null
                        )
                        .GroupBy(license => license.ProductKey!.Hash)
                        .SelectMany(licenses => Judge(licenses))
            );
        Then().Yield(_ => finding);
    }

    /// <summary>One finding a license: each of those that share a key must show which of them has it.</summary>
    private static IEnumerable<Finding> Judge(IEnumerable<XpLicense> rows)
    {
        XpLicense[] licenses = [.. rows];
        MaskedSecret key = licenses[0].ProductKey!;
        foreach (IGrouping<string, XpLicense> license in licenses.GroupBy(row => row.LicenseId, StringComparer.Ordinal))
        {
            var subject = new Subject("xp-license", license.Key);
            Finding finding =
                licenses.Length > 1
                    ? Conclude
                        .NonCompliant<TSL4008ProductKeyReused>(
                            subject,
                            $"License {license.Key} names product key {key}, which stands in {licenses.Length} rows, of licenses {Names.Of(licenses.Select(row => row.LicenseId))}."
                        )
                        .Saying(
                            recommendation: $"Find out which license the key belongs to, and enter the right keys of the others; a row that is there twice is taken out."
                        )
                    : Conclude.Compliant<TSL4008ProductKeyReused>(
                        subject,
                        $"No other license names the product key of license {license.Key}."
                    );
            yield return (finding with { Aspect = key.Hash[..16] })
                .Saying($"Rows with the key: {licenses.Length}", $"Rows with the key: {1}")
                .From(licenses.Select(row => row.Source));
        }
    }
}
