using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Finds terminal sessions on servers whose Terminal Services are for administration only.</summary>
[LicensingRule(
    "Terminal sessions on a server for administration only",
    "facts: remote administration",
    Severity = Severity.Warning
)]
public sealed class TSL2006AdministrationModeUsedForWork : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable table = null!;
        ServerRole role = null!;
        Server server = null!;
        IEnumerable<ServerSession> sessions = null!;

        When()
            .Match(() => context)
            .Match(() => table, evidence => evidence.Table == InventoryTable.Sessions)
            .Match(
                () => role,
                fact => fact.Kind == ServerRoleKind.AdministrationOnly || fact.Kind == ServerRoleKind.WindowsServer2000
            )
            .Match(
                () => server,
                row => row.Key == role.Server,
                row => row.TerminalServer == TerminalServerMode.RemoteAdministration
            )
            .Query(
                () => sessions,
                facts =>
                    facts
                        .Match<ServerSession>(
                            session => session.Server == server.Key,
                            session => SessionUsage.IsInWindow(session, context)
                        )
                        .Collect()
            );
        Then().Yield(_ => Judge(server, sessions, table));
    }

    private static Finding Judge(Server server, IEnumerable<ServerSession> sessions, EvidenceTable table)
    {
        ServerSession[] work = [.. sessions.Where(session => session.Purpose == SessionPurpose.TerminalSession)];
        ServerSession[] administration =
        [
            .. sessions.Where(session => session.Purpose == SessionPurpose.RemoteAdministration),
        ];
        return (
            work.Length > 0 ? UsedForWork(server, work)
            : table.Present ? UsedForAdministration(server, administration)
            : Unknown(server)
        ).Saying($"Mode: RemoteAdministration; users and devices with terminal sessions: {Pairs(work)}, with sessions of administration: {Pairs(administration)}", $"Sessions of administration only, at most {RemoteAdministrationTerms.SessionsAtOnce.Value} at once").From([server.Source, .. work.Concat(administration).Select(session => session.Source)]);
    }

    private static Finding UsedForWork(Server server, ServerSession[] work) =>
        Conclude
            .NonCompliant<TSL2006AdministrationModeUsedForWork>(
                new Subject("server", server.Key),
                $"Terminal Services of {server.Name} are for administration only, and users work there in terminal sessions: {Names.Of(work.Select(Who))}."
            )
            .Saying(
                recommendation: $"Enable Terminal Server on {server.Name} and give these users or their devices TS CALs, or move them to a terminal server; where they administer the server, say so in the Purpose column."
            );

    /// <summary>No more than the allowed number of users and devices cannot be more at once, whenever they came.</summary>
    private static Finding UsedForAdministration(Server server, ServerSession[] administration)
    {
        var subject = new Subject("server", server.Key);
        int pairs = Pairs(administration);
        int most = RemoteAdministrationTerms.SessionsAtOnce.Value;
        return pairs <= most
            ? Conclude.Compliant<TSL2006AdministrationModeUsedForWork>(
                subject,
                $"Terminal Services of {server.Name} are for administration only, and nobody works there in terminal sessions; users and devices that administer it: {pairs}."
            )
            : Conclude
                .Indeterminate<TSL2006AdministrationModeUsedForWork>(
                    subject,
                    $"Terminal Services of {server.Name} are for administration only, and users and devices that administer it are {pairs}; whether more than {most} were there at once, the sessions do not tell."
                )
                .Saying(
                    recommendation: $"Confirm that no more than {most} administrators are on {server.Name} at once."
                );
    }

    private static Finding Unknown(Server server) =>
        Conclude
            .Indeterminate<TSL2006AdministrationModeUsedForWork>(
                new Subject("server", server.Key),
                $"Terminal Services of {server.Name} are for administration only; whether users work there in terminal sessions, nothing tells."
            )
            .Saying(recommendation: $"Add sessions.csv: which user used which server from which device.");

    private static string Who(ServerSession session) => session.User ?? session.Client ?? "";

    private static int Pairs(ServerSession[] sessions) =>
        sessions.DistinctBy(session => (session.User, session.Client)).Count();
}
