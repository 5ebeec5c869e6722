using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Finds terminal servers on Windows Server 2003 that no activated license server serves.</summary>
[LicensingRule(
    "No compatible license server",
    "S39",
    "S41",
    "facts: grace period",
    "facts: discovery",
    Severity = Severity.Error
)]
public sealed class TSL5001NoCompatibleLicenseServer : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable table = null!;
        IEnumerable<LicenseServer> known = null!;
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<LicenseServerReach> reaches = null!;

        When()
            .Match(() => context)
            .Match(() => table, evidence => evidence.Table == InventoryTable.LicenseServers)
            .Query(() => known, facts => facts.Match<LicenseServer>().Collect())
            .Match(() => role, fact => fact.Kind == ServerRoleKind.TerminalServer2003)
            .Match(() => server, fact => fact.Key == role.Server)
            .Query(
                () => reaches,
                facts => facts.Match<LicenseServerReach>(reach => reach.TerminalServer == role.Server).Collect()
            );
        Then().Yield(_ => Judge(context, table, known, server, reaches));
    }

    private static Finding Judge(
        AnalysisContext context,
        EvidenceTable table,
        IEnumerable<LicenseServer> known,
        Server server,
        IEnumerable<LicenseServerReach> reaches
    )
    {
        var subject = new Subject("server", server.Key);
        LicenseServerReach[] found = [.. reaches];
        LicenseServerReach[] serving = [.. found.Where(reach => reach is { Compatible: true, Activated: true })];
        Finding finding =
            serving.Length > 0
                ? Conclude
                    .Compliant<TSL5001NoCompatibleLicenseServer>(
                        subject,
                        $"Terminal server {server.Name} finds an activated license server that can serve it: {Keys(serving)}."
                    )
                    .Saying(actual: $"Found: {Keys(serving)}")
            : Doubt(table, known, server, found) is { } doubt
                ? Conclude
                    .Indeterminate<TSL5001NoCompatibleLicenseServer>(subject, doubt)
                    .Saying(
                        recommendation: $"Complete license-servers.csv, and the site, domain and license servers of {server.Name} in servers.csv."
                    )
            : Breach(context, known, server, found);
        return finding
            .Saying(expected: $"An activated license server on Windows Server 2003 or later that {server.Name} finds")
            .From([server.Source, .. found.Select(reach => reach.Source)]);
    }

    /// <summary>What is missing in the evidence, so that finding none proves nothing; null where nothing is.</summary>
    private static FormattableString? Doubt(
        EvidenceTable table,
        IEnumerable<LicenseServer> known,
        Server server,
        LicenseServerReach[] found
    )
    {
        string[] unknownHosts = [.. Discovery.UnknownInRegistry(server, known)];
        string[] silent = [.. found.Where(reach => reach is { Compatible: true, Activated: null }).Select(Key)];
        string[] unread =
        [
            .. known
                .Where(candidate => Compatibility.Serves2003(candidate) is null && candidate.Activated != false)
                .Select(candidate => candidate.Key)
                .Intersect(found.Select(Key), StringComparer.Ordinal),
        ];
        string[] undecided =
        [
            .. known
                .Where(candidate => Compatibility.Serves2003(candidate) != false && candidate.Activated != false)
                .Where(candidate => Discovery.IsUndecided(server, candidate))
                .Select(candidate => candidate.Key),
        ];
        if (!table.Present)
            return $"Which license server serves terminal server {server.Name} is not known: the inventory holds no license-servers.csv.";
        if (silent.Length > 0)
            return $"Terminal server {server.Name} finds a license server that could serve it, and whether that is activated is not known: {Names.Of(silent)}.";
        if (unread.Length > 0)
            return $"Terminal server {server.Name} finds a license server whose product is not known: {Names.Of(unread)}.";
        if (unknownHosts.Length > 0)
            return $"The registry of terminal server {server.Name} names a license server that is not in license-servers.csv: {Names.Of(unknownHosts)}.";
        if (undecided.Length > 0)
            return $"Whether terminal server {server.Name} finds one of these license servers is not known, since a site or domain is blank or it is found by broadcast: {Names.Of(undecided)}.";
        if (table.Rejected > 0)
            return $"Terminal server {server.Name} finds no license server among those that could be read; rows of license-servers.csv that could not be read: {table.Rejected}.";
        return null;
    }

    private static Finding Breach(
        AnalysisContext context,
        IEnumerable<LicenseServer> known,
        Server server,
        LicenseServerReach[] found
    )
    {
        var subject = new Subject("server", server.Key);
        LicenseServerReach[] inactive = [.. found.Where(reach => reach.Compatible)];
        Finding finding =
            inactive.Length > 0
                ? Conclude
                    .NonCompliant<TSL5001NoCompatibleLicenseServer>(
                        subject,
                        $"Terminal server {server.Name} finds only license servers that are not activated: {Keys(inactive)}."
                    )
                    .Saying(recommendation: $"Activate {Keys(inactive)} in Terminal Server Licensing.")
            : found.Length > 0
                ? Remedy(
                    Conclude.NonCompliant<TSL5001NoCompatibleLicenseServer>(
                        subject,
                        $"Terminal server {server.Name} finds only license servers that cannot serve Windows Server 2003: {Keys(found)}."
                    ),
                    known,
                    server
                )
            : Remedy(
                Conclude.NonCompliant<TSL5001NoCompatibleLicenseServer>(
                    subject,
                    $"Terminal server {server.Name} finds no license server."
                ),
                known,
                server
            );
        return Grace(finding, context, server);
    }

    private static Finding Remedy(Finding finding, IEnumerable<LicenseServer> known, Server server)
    {
        string[] able =
        [
            .. known.Where(candidate => Compatibility.Serves2003(candidate) == true).Select(candidate => candidate.Key),
        ];
        return able.Length > 0
            ? finding.Saying(
                recommendation: $"Name a license server that can serve {server.Name} in its registry, in LicenseServers: {Names.Of(able)}."
            )
            : finding.Saying(
                recommendation: $"Install and activate a license server on Windows Server 2003, or upgrade an existing one, and make sure that {server.Name} finds it."
            );
    }

    /// <summary>
    /// The sources let the period begin when Terminal Server is enabled or with the first connection: it ends the known number of days
    /// after the first connection at the latest.
    /// </summary>
    private static Finding Grace(Finding finding, AnalysisContext context, Server server)
    {
        int days = GracePeriodTerms.WindowsServer2003Days.Value;
        if (server.FirstTsConnection is not { } first)
            return finding.Saying(actual: $"Grace period of {days} days: unknown, since FirstTsConnection is blank");
        DateOnly end = first.AddDays(days);
        return context.AsOf <= end
            ? (finding with { Severity = Severity.Warning }).Saying(
                actual: $"Grace period of {days} days: ends on {end} at the latest, counted from the first connection on {first}; earlier if counted from the day on which Terminal Server was enabled"
            )
            : finding.Saying(
                actual: $"Grace period of {days} days: ended on {end} at the latest, counted from the first connection on {first}"
            );
    }

    private static string Key(LicenseServerReach reach) => reach.LicenseServer;

    private static string Keys(IEnumerable<LicenseServerReach> reaches) => Names.Of(reaches.Select(Key));
}
