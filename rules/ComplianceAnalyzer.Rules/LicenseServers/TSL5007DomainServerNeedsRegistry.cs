using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds terminal servers that depend on a Domain license server which their registry does not name.</summary>
[LicensingRule(
    "Domain license server that the registry does not name",
    "S48",
    "facts: discovery",
    Severity = Severity.Error
)]
public sealed class TSL5007DomainServerNeedsRegistry : Rule
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

    /// <summary>Null where no Domain license server is in play.</summary>
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
        if (candidates.Domain.Length == 0)
            return null;
        if (candidates.FoundForGood.Length > 0)
            return Conclude
                .Compliant<TSL5007DomainServerNeedsRegistry>(
                    subject,
                    $"Terminal server {server.Name} finds a license server that can serve it: {Names.Of(candidates.FoundForGood)}."
                )
                .From([server.Source, .. candidates.Found.Select(reach => reach.Source)]);
        string domain = Names.Of(candidates.Domain.Select(candidate => candidate.Key));
        Finding finding =
            Discovery.LeavesOpen(table, all, server, found)
                ? Conclude.Indeterminate<TSL5007DomainServerNeedsRegistry>(
                    subject,
                    $"Domain license servers that the registry of terminal server {server.Name} does not name: {domain}. Whether it finds another one is not known."
                )
            : candidates.Found.Length > 0
                ? Conclude.NonCompliant<TSL5007DomainServerNeedsRegistry>(
                    subject,
                    $"Terminal server {server.Name} finds a Domain license server only because it is a domain controller; the registry should name it: {domain}."
                ) with
                {
                    Severity = Severity.Warning,
                }
            : Conclude.NonCompliant<TSL5007DomainServerNeedsRegistry>(
                subject,
                $"The license servers that can serve terminal server {server.Name} are Domain license servers on member servers, and its registry names none of them: {domain}."
            );
        return finding
            .Saying(
                $"Registry of {server.Name}: {Names.Of(Discovery.Registry(server))}",
                $"A Domain license server is named in the registry of each terminal server",
                $"Name it in the registry of {server.Name}, under {RegistryTerms.LicenseServers.Value} ({RegistryTerms.LicenseServers.Source} says where): {domain}. Or make it an Enterprise license server of the site."
            )
            .From([server.Source, .. candidates.Domain.Select(candidate => candidate.Source)]);
    }
}
