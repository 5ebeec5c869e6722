using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>Finds key packs of which more licenses were issued than they hold.</summary>
[LicensingRule("More licenses issued than the key pack holds", "facts: tokens", Severity = Severity.Warning)]
public sealed class TSL8005IssuedMoreThanInstalled : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        KeyPack pack = null!;

        // The built-in pool and temporary licenses are not limited, and a license server that does not count says so.
        When()
            .Match(
                () => pack,
                row => row.Kind != KeyPackKind.BuiltIn,
                row => row.Kind != KeyPackKind.Temporary,
                row => row.Issued != null,
                row => row.Total != null
            );
        Then().Yield(_ => Judge(pack, pack.Issued!.Value, pack.Total!.Value));
    }

    private static Finding Judge(KeyPack pack, int issued, int total)
    {
        var subject = new Subject("key-pack", $"{pack.LicenseServer} {pack.KeyPackId}");
        Finding finding =
            issued > total
                ? Conclude
                    .NonCompliant<TSL8005IssuedMoreThanInstalled>(
                        subject,
                        $"Key pack {pack.KeyPackId} of license server {pack.LicenseServer} holds {total} licenses, and {issued} are issued: {issued - total} too many."
                    )
                    .Saying(
                        recommendation: $"Export the figures anew; if they stay, the database of {pack.LicenseServer} is damaged or was put together from two: Clearinghouse can reissue the packs."
                    )
                : Conclude.Compliant<TSL8005IssuedMoreThanInstalled>(
                    subject,
                    $"Key pack {pack.KeyPackId} of license server {pack.LicenseServer} holds {total} licenses, and {issued} are issued."
                );
        return finding
            .Saying($"Issued: {issued}; installed: {total}", $"At most as many issued as installed")
            .From(pack.Source);
    }
}
