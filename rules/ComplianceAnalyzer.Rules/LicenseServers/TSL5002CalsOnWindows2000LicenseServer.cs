using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds TS CALs of Windows Server 2003 recorded on a license server that cannot hold them.</summary>
[LicensingRule("TS CALs of Windows Server 2003 on a Windows 2000 license server", "S40", Severity = Severity.Error)]
public sealed class TSL5002CalsOnWindows2000LicenseServer : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<RecordedCals, InventoryFact> cals = null!;
        LicenseServer server = null!;

        When()
            .Query(
                () => cals,
                facts =>
                    facts.Match<InventoryFact>(row => RecordedCals.IsOf2003(row)).GroupBy(row => RecordedCals.Of(row))
            )
            .Match(() => server, fact => fact.Key == cals.Key.LicenseServer);
        Then().Yield(_ => Judge(cals, server));
    }

    private static Finding Judge(IGrouping<RecordedCals, InventoryFact> cals, LicenseServer server)
    {
        Finding finding = Compatibility.Serves2003(server) switch
        {
            true => Conclude.Compliant<TSL5002CalsOnWindows2000LicenseServer>(
                cals.Key.Subject,
                $"Pack {cals.Key.Name} is recorded on license server {server.Name}, which can hold TS CALs of Windows Server 2003."
            ),
            false => Conclude
                .NonCompliant<TSL5002CalsOnWindows2000LicenseServer>(
                    cals.Key.Subject,
                    $"Pack {cals.Key.Name} of TS CALs for Windows Server 2003 is recorded on license server {server.Name}, which cannot hold them: the record or the installation is wrong."
                )
                .Saying(
                    recommendation: $"Find out where pack {cals.Key.Name} is installed; install it on a license server on Windows Server 2003 or later, or upgrade {server.Name}."
                ),
            null => Conclude
                .Indeterminate<TSL5002CalsOnWindows2000LicenseServer>(
                    cals.Key.Subject,
                    $"Pack {cals.Key.Name} is recorded on license server {server.Name}, whose product is not known: whether it can hold the TS CALs is not known."
                )
                .Saying(recommendation: $"Enter the operating system of {server.Name} in license-servers.csv."),
        };
        return finding
            .Saying(
                $"License server on {server.OperatingSystem.Text}",
                $"License server on Windows Server 2003 or later"
            )
            .From([server.Source, .. cals.Select(row => row.Source)]);
    }
}
