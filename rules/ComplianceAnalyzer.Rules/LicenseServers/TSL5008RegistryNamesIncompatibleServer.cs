using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds terminal servers whose registry leads them to a license server that cannot serve them.</summary>
[LicensingRule("Registry names a license server that cannot serve", "S49", Severity = Severity.Error)]
public sealed class TSL5008RegistryNamesIncompatibleServer : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<LicenseServer> named = null!;

        // A name that no license server bears is the matter of TSL5009.
        When()
            .Match(() => role, fact => fact.IsTerminalServer)
            .Match(() => server, fact => fact.Key == role.Server, fact => Discovery.Registry(fact).Any())
            .Query(
                () => named,
                facts =>
                    facts
                        .Match<LicenseServer>(candidate => Discovery.Registry(server).Contains(candidate.Key))
                        .Collect()
                        .Where(found => found.Any())
            );
        Then().Yield(_ => Judge(role, server, named));
    }

    private static Finding Judge(ServerRole role, Server server, IEnumerable<LicenseServer> named)
    {
        var subject = new Subject("server", server.Key);
        ILookup<bool?, LicenseServer> sorted = named.ToLookup(candidate => Compatibility.Serves(role.Kind, candidate));
        Finding finding =
            sorted[false].Any()
                ? Conclude
                    .NonCompliant<TSL5008RegistryNamesIncompatibleServer>(
                        subject,
                        $"The registry of terminal server {server.Name} names license servers that cannot serve it: {Keys(sorted[false])}."
                    )
                    .Saying(recommendation: Remedy(role, server))
            : sorted[null].Any()
                ? Conclude
                    .Indeterminate<TSL5008RegistryNamesIncompatibleServer>(
                        subject,
                        $"The registry of terminal server {server.Name} names license servers whose product is not known: {Keys(sorted[null])}."
                    )
                    .Saying(
                        recommendation: $"Enter the operating system of {Keys(sorted[null])} in license-servers.csv."
                    )
            : Conclude.Compliant<TSL5008RegistryNamesIncompatibleServer>(
                subject,
                $"The registry of terminal server {server.Name} names license servers that can serve it: {Keys(sorted[true])}."
            );
        return finding
            .Saying(
                $"Registry of {server.Name}: {Names.Of(Discovery.Registry(server))}",
                $"License servers that can issue the TS CALs of {server.Name}"
            )
            .From([server.Source, .. named.Select(candidate => candidate.Source)]);
    }

    private static FormattableString Remedy(ServerRole role, Server server)
    {
        if (role.Kind == ServerRoleKind.TerminalServer2003)
            return $"In the registry of {server.Name}, under {RegistryTerms.LicenseServers.Value} ({RegistryTerms.LicenseServers.Source} says where), replace them by a license server on Windows Server 2003 or later.";
        return $"In the registry of {server.Name}, set the value {RegistryTerms.DefaultLicenseServer.Value} ({RegistryTerms.DefaultLicenseServer.Source} says where) to the NetBIOS name of a license server on Windows 2000 or later.";
    }

    private static string Keys(IEnumerable<LicenseServer> servers) => Names.Of(servers.Select(server => server.Key));
}
