using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds terminal servers whose registry names a license server that the inventory does not hold.</summary>
[LicensingRule("Registry names an unknown license server", "S49")]
public sealed class TSL5009RegistryNamesUnknownServer : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable table = null!;
        IEnumerable<LicenseServer> known = null!;
        ServerRole role = null!;
        Server server = null!;

        // Without license-servers.csv every name is unknown: TSL5001 says that the file is missing.
        When()
            .Match(
                () => table,
                evidence => evidence.Table == InventoryTable.LicenseServers,
                evidence => evidence.Present
            )
            .Query(() => known, facts => facts.Match<LicenseServer>().Collect())
            .Match(() => role, fact => fact.IsTerminalServer)
            .Match(() => server, fact => fact.Key == role.Server, fact => Discovery.Registry(fact).Any());
        Then().Yield(_ => Judge(known, server));
    }

    private static Finding Judge(IEnumerable<LicenseServer> known, Server server)
    {
        var subject = new Subject("server", server.Key);
        string[] unknown = [.. Discovery.UnknownInRegistry(server, known)];
        Finding finding =
            unknown.Length > 0
                ? Conclude
                    .Indeterminate<TSL5009RegistryNamesUnknownServer>(
                        subject,
                        $"The registry of terminal server {server.Name} names license servers that are not in license-servers.csv, so whether they can serve it is not known: {Names.Of(unknown)}."
                    )
                    .Saying(
                        recommendation: $"Add them to license-servers.csv, or take names that lead nowhere out of the registry of {server.Name}."
                    )
                : Conclude.Compliant<TSL5009RegistryNamesUnknownServer>(
                    subject,
                    $"The inventory holds every license server that the registry of terminal server {server.Name} names."
                );
        return finding
            .Saying($"Registry: {Names.Of(Discovery.Registry(server))}", $"License servers of license-servers.csv")
            .From(server.Source);
    }
}
