using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds license servers that hold TS CALs or are relied upon and are not activated.</summary>
[LicensingRule("License server is not activated", "S41", Severity = Severity.Warning)]
public sealed class TSL5003LicenseServerNotActivated : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        LicenseServer server = null!;
        IEnumerable<LicenseServerReach> reliant = null!;
        IEnumerable<InventoryFact> held = null!;

        When()
            .Match(() => context)
            .Match(() => server)
            .Query(
                () => reliant,
                facts =>
                    facts
                        .Match<LicenseServerReach>(
                            reach => reach.LicenseServer == server.Key,
                            reach => reach.Compatible
                        )
                        .Collect()
            )
            .Query(
                () => held,
                facts =>
                    facts
                        .Match<InventoryFact>(
                            row => RecordedCals.HolderOf(row) != null,
                            row => RecordedCals.HolderOf(row) == server.Key,
                            row => !RecordedCals.IsLater(row, context.AsOf)
                        )
                        .Collect()
            )
            .Having(() => reliant.Any() || held.Any());
        Then().Yield(_ => Judge(server, reliant, held));
    }

    private static Finding Judge(
        LicenseServer server,
        IEnumerable<LicenseServerReach> reliant,
        IEnumerable<InventoryFact> held
    )
    {
        var subject = new Subject("license-server", server.Key);
        Finding finding = server.Activated switch
        {
            true => Conclude.Compliant<TSL5003LicenseServerNotActivated>(
                subject,
                $"License server {server.Name} is activated."
            ),
            false => Conclude
                .NonCompliant<TSL5003LicenseServerNotActivated>(
                    subject,
                    $"License server {server.Name} is not activated: it issues temporary licenses only."
                )
                .Saying(
                    recommendation: $"Activate {server.Name} in Terminal Server Licensing, by automatic connection (recommended), web browser or telephone; Clearinghouse helps."
                ),
            null => Conclude
                .Indeterminate<TSL5003LicenseServerNotActivated>(
                    subject,
                    $"Whether license server {server.Name} is activated is not known."
                )
                .Saying(recommendation: $"Enter Activated for {server.Name} in license-servers.csv."),
        };
        return finding
            .Saying(
                $"Terminal servers that find it and that it can serve: {reliant.Count()}; rows of TS CALs recorded on it: {held.Count()}",
                $"A license server that is relied upon is activated"
            )
            .From([server.Source, .. held.Select(row => row.Source)]);
    }
}
