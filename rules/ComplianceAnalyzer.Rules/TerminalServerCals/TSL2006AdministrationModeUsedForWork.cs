using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds servers in Remote Administration mode on which people work.</summary>
[LicensingRule(
    "Work on a server in Remote Administration mode",
    "facts: remote administration",
    Severity = Severity.Warning
)]
public sealed class TSL2006AdministrationModeUsedForWork : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Server server = null!;
        IEnumerable<ServerUsage> usage = null!;

        When()
            .Match(
                () => server,
                each => each.TerminalServer == TerminalServerMode.RemoteAdministration,
                each =>
                    each.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
                    || each.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
            )
            .Query(
                () => usage,
                facts =>
                    facts
                        .Match<ServerUsage>(
                            use => use.Server == server.Key,
                            use =>
                                use.Purpose == SessionPurpose.TerminalSession
                                || use.Purpose == SessionPurpose.RemoteAdministration
                        )
                        .Collect()
                        .Where(uses => uses.Any())
            );
        Then().Yield(_ => Judge(server, usage));
    }

    private static Finding Judge(Server server, IEnumerable<ServerUsage> usage)
    {
        var subject = new Subject("server", server.Key);
        ServerUsage[] all = [.. usage];
        ServerUsage[] work = [.. all.Where(use => use.Purpose == SessionPurpose.TerminalSession)];
        int administrators = People(all);
        Finding finding =
            work.Length > 0
                ? Conclude
                    .NonCompliant<TSL2006AdministrationModeUsedForWork>(
                        subject,
                        $"Server {server.Key} is in Remote Administration mode, and people work on it in terminal sessions: {People(work)}."
                    )
                    .Saying(
                        recommendation: $"Set Terminal Server to Application mode on {server.Key} and give these people or their devices TS CALs, or mark their sessions as RemoteAdministration if they administer the server."
                    )
            : administrators > Most
                ? Conclude
                    .Indeterminate<TSL2006AdministrationModeUsedForWork>(
                        subject,
                        $"People who administer server {server.Key}: {administrators}. At most {Most} may do so at once without TS CALs; whether more did, the inventory cannot tell."
                    )
                    .Saying(recommendation: $"Ask whether more than {Most} administer {server.Key} at once.")
            : Conclude.Compliant<TSL2006AdministrationModeUsedForWork>(
                subject,
                $"Server {server.Key} is in Remote Administration mode and is administered only, by {administrators} of at most {Most} at once."
            );
        return finding
            .Saying(
                $"People in terminal sessions: {People(work)}, in sessions of any kind: {administrators}",
                $"Remote administration only, by at most {Most} at once"
            )
            .From([server.Source, .. (work.Length > 0 ? work : all).Select(use => use.Source)]);
    }

    private static int Most => RemoteAdministrationTerms.ConcurrentSessions.Value;

    /// <summary>A session that names nobody is one person of its own.</summary>
    private static int People(IEnumerable<ServerUsage> usage) =>
        usage
            .GroupBy(use => use.Person ?? $"(row {use.Source})", StringComparer.Ordinal)
            .Sum(person => person.Max(use => use.People));
}
