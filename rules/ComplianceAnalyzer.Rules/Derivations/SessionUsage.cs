using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>What a session says of the use of a server.</summary>
internal static class SessionUsage
{
    /// <summary>True for a terminal session or another authenticated use within the usage window.</summary>
    internal static bool Counts(ServerSession session, AnalysisContext context) =>
        session.Purpose is SessionPurpose.TerminalSession or SessionPurpose.WindowsAccess
        && IsInWindow(session, context);

    /// <summary>A session of an unknown day is in the window: what is not shown to be outside is inside.</summary>
    internal static bool IsInWindow(ServerSession session, AnalysisContext context) =>
        !(session.FirstSeen > context.AsOf)
        && (
            context.Switches.UsageWindowDays is not { } days
            || session.LastSeen is not { } lastSeen
            || context.AsOf.DayNumber - lastSeen.DayNumber <= days
        );

    /// <summary>Key of a machine that a session may come from: a client, or a server, which is a device like another.</summary>
    internal static string? MachineKey(InventoryFact row) =>
        row switch
        {
            Client client => client.Key,
            Server server => server.Key,
            _ => null,
        };

    /// <summary>The use, with what the inventory knows of the account and of the machines of that name.</summary>
    internal static ServerUsage Of(
        ServerSession session,
        AccountHolder? holder,
        bool isUnknownPerson,
        IEnumerable<InventoryFact> machines,
        EvidenceTable clients
    )
    {
        Client? client = machines.OfType<Client>().FirstOrDefault();
        return new ServerUsage(
            holder?.Person ?? session.User,
            holder?.People ?? 1,
            holder?.External ?? false,
            isUnknownPerson,
            session.Client,
            client?.OperatingSystem?.Family ?? OperatingSystemFamily.Unknown,
            session.Client is not null && clients.Present && !machines.Any(),
            session.Server,
            session.Purpose,
            AccessBasis.Session,
            session.Source
        );
    }
}
