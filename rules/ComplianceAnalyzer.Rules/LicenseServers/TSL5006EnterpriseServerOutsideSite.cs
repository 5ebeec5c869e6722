using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds terminal servers whose only license server is an Enterprise one of another site that they are not told of.</summary>
[LicensingRule("Enterprise license server of another site", "S47", "facts: discovery", Severity = Severity.Warning)]
public sealed class TSL5006EnterpriseServerOutsideSite : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable table = null!;
        IEnumerable<LicenseServer> known = null!;
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<LicenseServerReach> reaches = null!;
        Finding finding = null!;

        When()
            .Match(() => table, evidence => evidence.Table == InventoryTable.LicenseServers)
            .Query(() => known, facts => facts.Match<LicenseServer>().Collect())
            .Match(() => role, fact => fact.Kind == ServerRoleKind.TerminalServer2003)
            .Match(() => server, fact => fact.Key == role.Server)
            .Query(
                () => reaches,
                facts => facts.Match<LicenseServerReach>(reach => reach.TerminalServer == role.Server).Collect()
            )
            .Let(() => finding, () => Judge(table, known, server, reaches)!)
            .Having(() => finding != null);
        Then().Yield(_ => finding);
    }

    /// <summary>Null where no Enterprise license server is in play: what is missing then is the matter of TSL5001 and TSL5007.</summary>
    private static Finding? Judge(
        EvidenceTable table,
        IEnumerable<LicenseServer> known,
        Server server,
        IEnumerable<LicenseServerReach> reaches
    )
    {
        var subject = new Subject("server", server.Key);
        LicenseServer[] all = [.. known];
        LicenseServerReach[] found = [.. reaches];
        var candidates = new Candidates(all, server, found);
        if (candidates.Found.Length > 0)
            return candidates.AnyEnterprise
                ? Conclude
                    .Compliant<TSL5006EnterpriseServerOutsideSite>(
                        subject,
                        $"Terminal server {server.Name} finds a license server that can serve it: {Names.Of(candidates.Found.Select(reach => reach.LicenseServer))}."
                    )
                    .From([server.Source, .. candidates.Found.Select(reach => reach.Source)])
                : null;
        if (candidates.Outside.Length == 0 || candidates.Domain.Length > 0)
            return null;
        string outside = Names.Of(candidates.Outside.Select(candidate => candidate.Key));
        Finding finding = Discovery.LeavesOpen(table, all, server, found)
            ? Conclude.Indeterminate<TSL5006EnterpriseServerOutsideSite>(
                subject,
                $"Enterprise license servers of other sites: {outside}. Whether terminal server {server.Name} finds another one is not known."
            )
            : Conclude.NonCompliant<TSL5006EnterpriseServerOutsideSite>(
                subject,
                $"The only license servers that can serve terminal server {server.Name} are Enterprise license servers of other sites, and its registry names none of them: {outside}."
            );
        return finding
            .Saying(
                $"Site of {server.Name}: {server.Site ?? "–"}",
                $"An Enterprise license server of that site, or its name in the registry",
                $"Name one of them in the registry of {server.Name}, under {RegistryTerms.LicenseServers.Value} ({RegistryTerms.LicenseServers.Source} says where): {outside}. Or install an Enterprise license server in its site."
            )
            .From([server.Source, .. candidates.Outside.Select(candidate => candidate.Source)]);
    }
}
