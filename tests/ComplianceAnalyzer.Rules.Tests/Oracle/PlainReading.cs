using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>
/// What the rules of the groups TSL1 to TSL3 say of an estate, read off its rows with plain queries: no derived fact, no rule, no engine.
/// </summary>
internal sealed class PlainReading
{
    private static readonly ProductVersion v2003 = new(2003);

    private readonly AnalysisContext context;
    private readonly Estate estate;
    private readonly Server[] servers;
    private readonly UserAccount[] users;
    private readonly Client[] clients;
    private readonly ServerSession[] sessions;
    private readonly CalPack[] owned;
    private readonly PlainUse[] uses;

    internal PlainReading(Estate estate, AnalysisContext context)
    {
        this.context = context;
        this.estate = estate;
        servers = Rows<Server>();
        users = Rows<UserAccount>();
        clients = Rows<Client>();
        sessions =
        [
            .. Rows<ServerSession>()
                .Where(session =>
                    !(session.FirstSeen > context.AsOf)
                    && !(session.LastSeen < context.AsOf.AddDays(-(context.Switches.UsageWindowDays ?? 10_000)))
                ),
        ];
        owned = [.. Rows<CalPack>().Where(pack => !(pack.AcquiredOn > context.AsOf))];
        uses = Has(InventoryTable.Sessions) ? [.. sessions.SelectMany(OfSession)] : [.. clients.SelectMany(OfMainUser)];
    }

    /// <summary>Rule, outcome and subject of every verdict.</summary>
    internal IEnumerable<string> Verdicts() =>
        [
            .. Licenses(),
            .. PerServerMode(),
            .. OldWindowsCals(),
            .. Layer("TSL1002", CalLayer.Windows),
            .. Layer("TSL2001", CalLayer.TerminalServices),
            .. ExternalUsers(),
            .. Connectors(),
            .. NamedCals(),
            .. Exemptions(),
            .. OldTsCals(),
            .. DevicesOnWindows2000(),
            .. Administration(),
            .. Editions(),
            .. Modes(),
            .. UserCalsOnWindows2000(),
        ];

    /// <summary>What TSL3003 says once it is settled who gets which CAL, which several mixes of one price leave open.</summary>
    internal IEnumerable<string> MixedUse(CalDemand demand)
    {
        string[] people = [.. Holders(demand, CalKind.TsUser)];
        string[] devices = [.. Holders(demand, CalKind.TsDevice)];
        return from server in servers
            where IsTs2003(server) && server.LicensingMode == TsLicensingMode.PerDevice
            let accesses = Accesses(CalLayer.TerminalServices).Where(access => access.Use.Server == server).ToArray()
            where accesses.Length > 0
            let mixed = demand.OwnedUser > 0
                && accesses.Any(access =>
                    !access.DeviceOnly && people.Contains(access.Use.Person) && !devices.Contains(access.Use.Device)
                )
            select Verdict("TSL3003", mixed ? Outcome.NonCompliant : Outcome.Compliant, "server", server.Key);
    }

    private static IEnumerable<string> Holders(CalDemand demand, CalKind kind) =>
        demand.Assignments.Where(each => each.Kind == kind).Select(each => each.Holder);

    private T[] Rows<T>() => [.. estate.Facts().OfType<T>()];

    private bool Has(InventoryTable table) => estate.Tables.Single(each => each.Table == table).Present;

    private static bool InScope(Server server) =>
        server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
        && server.Architecture == ProcessorArchitecture.X86
        && server.Edition is not (ServerEdition.Web or ServerEdition.SmallBusiness);

    private static bool IsTs2003(Server server) =>
        InScope(server) && server.TerminalServer == TerminalServerMode.Application;

    private static bool IsTs2000(Server server) =>
        server.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
        && server.TerminalServer == TerminalServerMode.Application;

    private static bool IsExempt(OperatingSystemFamily system) =>
        system
            is OperatingSystemFamily.Windows2000Professional
                or OperatingSystemFamily.WindowsXpProfessional
                or OperatingSystemFamily.WindowsProfessionalLater;

    private static string Verdict(string rule, Outcome outcome, string type, string key) =>
        $"{rule} {outcome} {type} {key}";

    private IEnumerable<PlainUse> OfSession(ServerSession session)
    {
        if (
            session.Purpose is not (SessionPurpose.TerminalSession or SessionPurpose.WindowsAccess)
            || servers.SingleOrDefault(row => row.Key == session.Server) is not { } server
        )
            yield break;
        UserAccount? account = users.SingleOrDefault(row => row.Key == session.User);
        Client? client = clients.SingleOrDefault(row => row.Key == session.Client);
        bool knownUser = session.User is null || account is not null || !Has(InventoryTable.Users);
        bool knownDevice =
            session.Client is null
            || client is not null
            || servers.Any(row => row.Key == session.Client)
            || !Has(InventoryTable.Clients);
        yield return new PlainUse(
            account?.PersonKey ?? session.User,
            Heads(account),
            account?.External ?? false,
            session.Client,
            knownUser && knownDevice,
            client?.OperatingSystem?.Family ?? OperatingSystemFamily.Unknown,
            server,
            session.Purpose,
            FromSession: true
        );
    }

    /// <summary>Without sessions.csv the main user of a client uses every terminal server, unless the account is disabled.</summary>
    private IEnumerable<PlainUse> OfMainUser(Client client)
    {
        UserAccount? account = users.SingleOrDefault(row => row.Key == client.PrimaryUser);
        if (client.PrimaryUser is null || (account?.Enabled == false && !context.Switches.IncludeDisabledUsers))
            return [];
        return servers
            .Where(server => IsTs2003(server) || IsTs2000(server))
            .Select(server => new PlainUse(
                account?.PersonKey ?? client.PrimaryUser,
                Heads(account),
                account?.External ?? false,
                client.Key,
                account is not null || !Has(InventoryTable.Users),
                client.OperatingSystem?.Family ?? OperatingSystemFamily.Unknown,
                server,
                SessionPurpose.TerminalSession,
                FromSession: false
            ));
    }

    private int Heads(UserAccount? account) =>
        account is null ? 1 : users.Where(row => row.PersonKey == account.PersonKey).Max(row => row.People);

    private PlainAccess[] Accesses(CalLayer layer) =>
        [.. layer == CalLayer.Windows ? uses.SelectMany(WindowsAccess) : uses.SelectMany(TsAccess)];

    private IEnumerable<PlainAccess> WindowsAccess(PlainUse use)
    {
        if (
            InScope(use.Server)
            && use.Server.WindowsCalMode == WindowsCalMode.PerDeviceOrUser
            && !(use.External && Connector(CalKind.ExternalConnector, use.Server))
        )
            yield return new PlainAccess(use, DeviceOnly: false, Old: false);
    }

    private IEnumerable<PlainAccess> TsAccess(PlainUse use)
    {
        if (use.Purpose != SessionPurpose.TerminalSession)
            yield break;
        if (IsTs2003(use.Server) && !(use.External && Connector(CalKind.TsExternalConnector, use.Server)))
            yield return new PlainAccess(
                use,
                context.Switches.TechnicalMixedMode && use.Server.LicensingMode != TsLicensingMode.PerUser,
                Old: false
            );
        if (IsTs2000(use.Server) && !IsExempt(use.System))
            yield return new PlainAccess(use, DeviceOnly: true, Old: true);
    }

    private bool Connector(CalKind kind, Server server) =>
        owned.Any(pack => pack.Kind == kind && pack.Server == server.Key && pack.Version >= v2003);

    private PlainStock Stock(CalLayer layer, bool namedOnly = false)
    {
        CalPack[] packs = [.. owned.Where(pack => !namedOnly || pack.AssignedTo is not null)];
        return layer == CalLayer.Windows
            ? new PlainStock(
                [.. packs.Where(pack => pack.Version >= v2003)],
                CalKind.WindowsUser,
                CalKind.WindowsDevice
            )
            : new PlainStock(packs, CalKind.TsUser, CalKind.TsDevice);
    }

    /// <summary>Null where nothing tells who uses what: then bounds decide, which have tests of their own.</summary>
    private Outcome? OfLayer(CalLayer layer)
    {
        PlainAccess[] all = Accesses(layer);
        if (all.Length == 0)
            return Has(InventoryTable.Sessions) ? Outcome.Compliant : null;
        if (!Has(InventoryTable.Cals))
            return Outcome.Indeterminate;
        return Stock(layer).Covers(all) ? Outcome.Compliant
            : Stock(layer).Covers([.. all.Where(access => access.Use.Certain)]) ? Outcome.Indeterminate
            : Outcome.NonCompliant;
    }

    private IEnumerable<string> Layer(string rule, CalLayer layer)
    {
        bool applies = servers.Any(server =>
            layer == CalLayer.Windows
                ? InScope(server) && server.WindowsCalMode == WindowsCalMode.PerDeviceOrUser
                : IsTs2003(server) || IsTs2000(server)
        );
        return applies && OfLayer(layer) is { } outcome ? [Verdict(rule, outcome, "cal-layer", layer.ToString())] : [];
    }

    /// <summary>
    /// Copies that name a license take it; if it is of another edition, too old, not owned yet or used up, they are without one. The others of the
    /// edition share what is left of it, and copies of unknown edition what is left of all.
    /// </summary>
    private IEnumerable<string> Licenses()
    {
        Server[] copies =
        [
            .. servers.Where(server => server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003),
        ];
        if (copies.Length == 0)
            yield break;
        if (!Has(InventoryTable.ServerLicenses))
        {
            yield return Verdict("TSL1001", Outcome.Indeterminate, "table", "server-licenses.csv");
            yield break;
        }
        ServerLicense[] listed = Rows<ServerLicense>();
        ServerLicense[] valid =
        [
            .. listed.Where(license => license.Version >= v2003 && !(license.AcquiredOn > context.AsOf)),
        ];
        int unused = 0;
        foreach (ServerEdition edition in Enum.GetValues<ServerEdition>())
        {
            Server[] ofEdition = [.. copies.Where(server => server.Edition == edition)];
            ServerLicense[] licenses = [.. valid.Where(license => license.Edition == edition)];
            Server[] naming = [.. ofEdition.Where(copy => listed.Any(license => license.LicenseId == copy.License))];
            int served = licenses.Sum(license =>
                Math.Min(license.Quantity, naming.Count(copy => copy.License == license.LicenseId))
            );
            int left = licenses.Sum(license => license.Quantity) - served;
            int others = ofEdition.Length - naming.Length;
            if (edition != ServerEdition.Unknown)
                unused += Math.Max(0, left - others);
            if (edition != ServerEdition.Unknown && ofEdition.Length > 0)
                yield return Verdict(
                    "TSL1001",
                    served < naming.Length || others > left ? Outcome.NonCompliant : Outcome.Compliant,
                    "server-edition",
                    edition.ToString()
                );
        }
        int unknown = copies.Count(server => server.Edition == ServerEdition.Unknown);
        if (unknown > 0)
            yield return Verdict(
                "TSL1001",
                unused < unknown ? Outcome.NonCompliant : Outcome.Indeterminate,
                "server-edition",
                "Unknown"
            );
    }

    private IEnumerable<string> Connectors() =>
        owned
            .Where(pack => pack.Kind is CalKind.ExternalConnector or CalKind.TsExternalConnector)
            .Select(pack => Verdict("TSL1006", OfConnector(pack), "cal-pack", pack.PackId));

    private Outcome OfConnector(CalPack pack)
    {
        bool isTs = pack.Kind == CalKind.TsExternalConnector;
        CalLayer layer = isTs ? CalLayer.TerminalServices : CalLayer.Windows;
        if (servers.SingleOrDefault(row => row.Key == pack.Server) is not { } server)
            return Outcome.Indeterminate;
        if (
            server.Edition is ServerEdition.Web or ServerEdition.SmallBusiness
            || (isTs && server.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server)
        )
            return Outcome.NonCompliant;
        if (pack.Version < v2003)
            return Outcome.Compliant;
        return Part(layer, [.. Accesses(layer).Where(access => access.Use.Server == server)]) switch
        {
            true => Outcome.Compliant,
            false when Has(InventoryTable.Users) => Outcome.NonCompliant,
            _ => Outcome.Indeterminate,
        };
    }

    /// <summary>Advice where a device that Windows 2000 would exempt is used on a 2003 terminal server.</summary>
    private IEnumerable<string> Exemptions()
    {
        PlainUse[] named =
        [
            .. Accesses(CalLayer.TerminalServices)
                .Where(access => !access.Old && access.Use.Device is not null)
                .Select(access => access.Use),
        ];
        if (named.Length == 0)
            return [];
        Outcome outcome = named.Any(use => IsExempt(use.System)) ? Outcome.Advice : Outcome.Compliant;
        return [Verdict("TSL2003", outcome, "cal-layer", "TerminalServices")];
    }

    private IEnumerable<string> PerServerMode() =>
        servers
            .Where(server => InScope(server) && server.WindowsCalMode == WindowsCalMode.PerServer)
            .Select(server =>
                Verdict(
                    "TSL1003",
                    server.PeakConnections is null || server.PerServerCals is null ? Outcome.Indeterminate
                        : server.PeakConnections > server.PerServerCals ? Outcome.NonCompliant
                        : Outcome.Compliant,
                    "server",
                    server.Key
                )
            );

    private IEnumerable<string> OldWindowsCals() =>
        owned
            .Where(pack => pack.Kind is CalKind.WindowsUser or CalKind.WindowsDevice)
            .Select(pack =>
                Verdict(
                    "TSL1004",
                    pack.Version < v2003 && servers.Any(InScope) ? Outcome.NonCompliant : Outcome.Compliant,
                    "cal-pack",
                    pack.PackId
                )
            );

    private IEnumerable<string> ExternalUsers() =>
        servers
            .Where(InScope)
            .Where(server =>
                uses.Any(use =>
                    use.External
                    && use.Server == server
                    && (
                        server.WindowsCalMode == WindowsCalMode.PerDeviceOrUser
                        || (use.Purpose == SessionPurpose.TerminalSession && IsTs2003(server))
                    )
                )
            )
            .Select(server =>
            {
                bool?[] covered =
                [
                    .. ((CalLayer[])[CalLayer.Windows, CalLayer.TerminalServices]).Select(layer =>
                        Part(
                            layer,
                            [.. Accesses(layer).Where(access => access.Use.External && access.Use.Server == server)]
                        )
                    ),
                ];
                Outcome outcome =
                    covered.Contains(false) ? Outcome.NonCompliant
                    : covered.Contains(null) ? Outcome.Indeterminate
                    : Outcome.Compliant;
                return Verdict("TSL1005", outcome, "server", server.Key);
            });

    /// <summary>Covered with everybody else or by name; not covered even with every CAL there is; else nobody knows.</summary>
    private bool? Part(CalLayer layer, PlainAccess[] part)
    {
        if (part.Length == 0 || OfLayer(layer) == Outcome.Compliant)
            return true;
        if (!Has(InventoryTable.Cals))
            return null;
        if (Stock(layer, namedOnly: true).Covers(part))
            return true;
        return Stock(layer).Covers([.. part.Where(access => access.Use.Certain)]) ? null : false;
    }

    private CalPack[] TsCalsThatCount() =>
        [
            .. owned.Where(pack =>
                (pack.Kind == CalKind.TsUser && pack.Version >= v2003)
                || (pack.Kind == CalKind.TsDevice && (pack.Version >= v2003 || servers.Any(IsTs2000)))
            ),
        ];

    private IEnumerable<string> NamedCals()
    {
        CalPack[] cals = TsCalsThatCount();
        PlainAccess[] accesses = [.. Accesses(CalLayer.TerminalServices).Where(access => access.Use.FromSession)];
        if (cals.Length == 0 || cals.Any(pack => pack.AssignedTo is null) || accesses.Length == 0)
            return [];
        PlainAccess[] lacking =
        [
            .. accesses.Where(access =>
                !cals.Any(pack =>
                    pack.Kind == CalKind.TsDevice
                    && pack.AssignedTo == access.Use.Device
                    && (access.Old || pack.Version >= v2003)
                )
                && (
                    access.DeviceOnly
                    || access.Use.Person is null
                    || cals.Count(pack => pack.Kind == CalKind.TsUser && pack.AssignedTo == access.Use.Person)
                        < access.Use.People
                )
            ),
        ];
        Outcome outcome =
            lacking.Length == 0 ? Outcome.Compliant
            : lacking.Any(access => access.Use.Certain) ? Outcome.NonCompliant
            : Outcome.Indeterminate;
        return [Verdict("TSL2002", outcome, "cal-layer", "TerminalServices")];
    }

    private bool UsageKnown => Has(InventoryTable.Sessions) || clients.Any(client => client.PrimaryUser is not null);

    /// <summary>Every pack on the list, owned yet or not.</summary>
    private IEnumerable<string> OldTsCals() =>
        Rows<CalPack>()
            .Where(pack => pack.Kind is CalKind.TsUser or CalKind.TsDevice)
            .Select(pack =>
                Verdict(
                    "TSL2004",
                    pack.Version >= v2003 ? Outcome.Compliant
                        : Accesses(CalLayer.TerminalServices).Any(access => !access.Old) ? Outcome.NonCompliant
                        : servers.Any(IsTs2003) && !UsageKnown ? Outcome.Indeterminate
                        : Outcome.Compliant,
                    "cal-pack",
                    pack.PackId
                )
            );

    private IEnumerable<string> DevicesOnWindows2000()
    {
        if (!servers.Any(IsTs2000))
            return [];
        PlainAccess[] all = [.. Accesses(CalLayer.TerminalServices).Where(access => access.Old)];
        PlainAccess[] certain = [.. all.Where(access => access.Use.System != OperatingSystemFamily.Unknown)];
        Outcome outcome =
            all.Length == 0 ? (UsageKnown ? Outcome.Compliant : Outcome.Indeterminate)
            : !Has(InventoryTable.Cals) ? Outcome.Indeterminate
            : !Stock(CalLayer.TerminalServices).Covers(certain) ? Outcome.NonCompliant
            : Stock(CalLayer.TerminalServices).Covers(all) ? Outcome.Compliant
            : Outcome.Indeterminate;
        return [Verdict("TSL2005", outcome, "cal-layer", "TerminalServices")];
    }

    private IEnumerable<string> Administration() =>
        servers
            .Where(server => server.TerminalServer == TerminalServerMode.RemoteAdministration)
            .Where(server =>
                InScope(server) || server.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
            )
            .Select(server =>
            {
                ILookup<SessionPurpose, ServerSession> here = sessions
                    .Where(session => session.Server == server.Key)
                    .ToLookup(session => session.Purpose);
                Outcome outcome =
                    !Has(InventoryTable.Sessions) ? Outcome.Indeterminate
                    : here[SessionPurpose.TerminalSession].Any() ? Outcome.NonCompliant
                    : here[SessionPurpose.RemoteAdministration]
                        .Select(session => $"{session.User}@{session.Client}")
                        .Distinct(StringComparer.Ordinal)
                        .Count() > 2
                        ? Outcome.Indeterminate
                    : Outcome.Compliant;
                return Verdict("TSL2006", outcome, "server", server.Key);
            });

    private IEnumerable<string> Editions() =>
        servers
            .Where(server =>
                server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
                && server.TerminalServer == TerminalServerMode.Application
            )
            .Select(server =>
                Verdict(
                    "TSL2007",
                    server.Edition switch
                    {
                        ServerEdition.Web or ServerEdition.SmallBusiness => Outcome.NonCompliant,
                        ServerEdition.Unknown => Outcome.Indeterminate,
                        _ => Outcome.Compliant,
                    },
                    "server",
                    server.Key
                )
            );

    /// <summary>A mode is blank, or it is right or wrong; a blank is neither.</summary>
    private IEnumerable<string> Modes()
    {
        foreach (Server server in servers.Where(IsTs2003))
        {
            bool isMode = server.LicensingModeText is "PerUser" or "PerDevice";
            if (server.LicensingModeText is null)
                yield return Verdict("TSL3002", Outcome.NonCompliant, "server", server.Key);
            else
                yield return Verdict(
                    "TSL3001",
                    isMode ? Outcome.Compliant : Outcome.NonCompliant,
                    "server",
                    server.Key
                );
            if (isMode)
                yield return Verdict("TSL3002", Outcome.Compliant, "server", server.Key);
            if (server.LicensingModeText == "PerUser")
                yield return Verdict("TSL3005", Outcome.Advice, "server", server.Key);
        }
    }

    private IEnumerable<string> UserCalsOnWindows2000()
    {
        CalPack[] cals = TsCalsThatCount();
        if (cals.Length == 0)
            return [];
        return servers
            .Where(IsTs2000)
            .Select(server =>
            {
                PlainAccess[] here =
                [
                    .. Accesses(CalLayer.TerminalServices).Where(access => access.Use.Server == server),
                ];
                Outcome outcome =
                    cals.Any(pack => pack.Kind == CalKind.TsDevice) ? Outcome.Compliant
                    : here.Any(access => access.Use.System != OperatingSystemFamily.Unknown) ? Outcome.NonCompliant
                    : here.Length == 0 && UsageKnown ? Outcome.Compliant
                    : Outcome.Indeterminate;
                return Verdict("TSL3006", outcome, "server", server.Key);
            });
    }
}
