using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>The terms of license servers (TSL5xxx) read plainly over the rows, without the rules. No row of the estates is rejected.</summary>
internal sealed class LicenseServerReading(Estate estate, DateOnly asOf)
{
    private Server[] TerminalServers =>
        [.. estate.Servers.Where(server => server.TerminalServer == TerminalServerMode.Application)];

    private Server[] New =>
        [.. TerminalServers.Where(server => server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003)];

    internal IEnumerable<string> Verdicts() =>
        [.. NotActivated(), .. OldOnly(), .. Outside(), .. Domain(), .. Named(), .. PerDevice()];

    /// <summary>2003 and 2008 serve 2003; what is not known may; Windows 2000 does not.</summary>
    private static bool? ServesNew(LicenseServer server) =>
        server.OperatingSystem.Family switch
        {
            OperatingSystemFamily.WindowsServer2003 or OperatingSystemFamily.WindowsServer2008 => true,
            OperatingSystemFamily.Unknown => null,
            _ => false,
        };

    private static bool? Serves(Server terminalServer, LicenseServer server) =>
        terminalServer.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
        && server.OperatingSystem.Family == OperatingSystemFamily.Windows2000Server
            ? true
            : ServesNew(server);

    private static bool FoundForGood(Server terminalServer, LicenseServer server) =>
        terminalServer.LicenseServers.Contains(server.Key, StringComparer.Ordinal)
        || (server.Role == LicenseServerRole.Enterprise && server.Site is { } site && site == terminalServer.Site);

    private static bool Found(Server terminalServer, LicenseServer server) =>
        FoundForGood(terminalServer, server)
        || (
            server.Role == LicenseServerRole.Domain
            && server.IsDomainController
            && server.Domain is { } domain
            && domain == terminalServer.Domain
        );

    private static bool Blank(Server terminalServer, LicenseServer server) =>
        server.Role switch
        {
            LicenseServerRole.Enterprise => server.Site is null || terminalServer.Site is null,
            LicenseServerRole.Domain => server.IsDomainController
                && (server.Domain is null || terminalServer.Domain is null),
            _ => terminalServer.Domain is null || terminalServer.Domain == server.Domain,
        };

    private bool Open(Server terminalServer) =>
        terminalServer.LicenseServers.Any(name => estate.LicenseServers.All(server => server.Key != name))
        || estate.LicenseServers.Any(server => Found(terminalServer, server) && ServesNew(server) is null)
        || estate.LicenseServers.Any(server =>
            !Found(terminalServer, server) && ServesNew(server) != false && Blank(terminalServer, server)
        );

    private IEnumerable<string> NotActivated() =>
        from server in estate.LicenseServers
        let holds = estate.CalPacks.Any(pack =>
            pack.LicenseServer == server.Key && pack.Kind != CalKind.WindowsUser && !(pack.AcquiredOn > asOf)
        )
            || estate.KeyPacks.Any(pack =>
                pack.LicenseServer == server.Key
                && pack.Kind != KeyPackKind.BuiltIn
                && pack.Kind != KeyPackKind.Temporary
                && pack.Total != 0
            )
        where holds || TerminalServers.Any(user => Found(user, server) && Serves(user, server) == true)
        select $"TSL5003 {Outcome(server.Activated)} license-server {server.Key}";

    private static string Outcome(bool? good) =>
        good switch
        {
            true => "Compliant",
            false => "NonCompliant",
            null => "Indeterminate",
        };

    private IEnumerable<string> OldOnly()
    {
        foreach (
            IGrouping<string?, Server> domain in New.Where(server => server.Domain is not null)
                .GroupBy(server => server.Domain, StringComparer.Ordinal)
        )
        {
            LicenseServer[] own = [.. estate.LicenseServers.Where(server => server.Domain == domain.Key)];
            if (own.Length == 0)
                continue;
            bool elsewhere = domain.All(user =>
                estate.LicenseServers.Any(server => Found(user, server) && ServesNew(server) == true)
            );
            bool open =
                own.Any(server => ServesNew(server) is null)
                || estate.LicenseServers.Any(server => server.Domain is null && ServesNew(server) != false);
            yield return $"TSL5004 {(
                own.Any(server => ServesNew(server) == true) || elsewhere ? "Compliant"
                : open ? "Indeterminate"
                : "NonCompliant")} domain {domain.Key}";
        }
    }

    private LicenseServer[] Able => [.. estate.LicenseServers.Where(server => ServesNew(server) == true)];

    private LicenseServer[] DomainServers(Server user) =>
        [
            .. Able.Where(server =>
                server.Role == LicenseServerRole.Domain
                && (server.Domain is null || user.Domain is null || server.Domain == user.Domain)
            ),
        ];

    private IEnumerable<string> Outside()
    {
        foreach (Server user in New)
        {
            if (Able.Any(server => Found(user, server)))
            {
                if (Able.Any(server => server.Role == LicenseServerRole.Enterprise))
                    yield return $"TSL5006 Compliant server {user.Key}";
            }
            else if (
                DomainServers(user).Length == 0
                && Able.Any(server =>
                    server.Role == LicenseServerRole.Enterprise
                    && server.Site is not null
                    && user.Site is not null
                    && server.Site != user.Site
                )
            )
                yield return $"TSL5006 {(Open(user) ? "Indeterminate" : "NonCompliant")} server {user.Key}";
        }
    }

    private IEnumerable<string> Domain() =>
        from user in New
        where DomainServers(user).Length > 0
        let outcome = Able.Any(server => FoundForGood(user, server)) ? "Compliant"
        : Open(user) ? "Indeterminate"
        : "NonCompliant"
        select $"TSL5007 {outcome} server {user.Key}";

    private IEnumerable<string> PerDevice()
    {
        foreach (Server user in New.Where(server => server.LicensingMode == TsLicensingMode.PerDevice))
        {
            bool?[] found = [.. Able.Where(server => Found(user, server)).Select(HoldsDeviceCals)];
            if (found.Length == 0)
                continue;
            bool mayFindMore =
                user.LicenseServers.Any(name => estate.LicenseServers.All(server => server.Key != name))
                || estate.LicenseServers.Any(server =>
                    ServesNew(server) != false
                    && HoldsDeviceCals(server) != false
                    && (Found(user, server) ? ServesNew(server) is null : Blank(user, server))
                );
            yield return $"TSL3004 {(
                found.Contains(true) ? "Compliant"
                : found.Contains(null) || mayFindMore ? "Indeterminate"
                : "NonCompliant")} server {user.Key}";
        }
    }

    /// <summary>Its own report tells; without one the packs of TS CALs that are said to be on it; without either,
    /// and where packs of device CALs are on a license server that nobody names, nothing is known.</summary>
    private bool? HoldsDeviceCals(LicenseServer server)
    {
        KeyPack[] reported = [.. estate.KeyPacks.Where(pack => pack.LicenseServer == server.Key)];
        if (reported.Length > 0)
        {
            KeyPack[] possible =
            [
                .. reported.Where(pack =>
                    pack.Kind is null or KeyPackKind.TsDevice
                    && !(pack.Version < ProductVersion.V2003)
                    && pack.Total != 0
                ),
            ];
            return possible.Any(pack => pack is { Kind: not null, Version: not null }) ? true
                : possible.Length > 0 ? null
                : false;
        }
        CalPack[] owned =
        [
            .. estate.CalPacks.Where(pack => pack.Kind != CalKind.WindowsUser && !(pack.AcquiredOn > asOf)),
        ];
        CalPack[] recorded = [.. owned.Where(pack => pack.LicenseServer == server.Key)];
        bool isSomewhere = owned.Any(pack => pack.LicenseServer is null && IsDevice(pack));
        return recorded.Any(IsDevice) ? true
            : recorded.Length == 0 || isSomewhere ? null
            : false;

        static bool IsDevice(CalPack pack) => pack.Kind == CalKind.TsDevice && pack.Version >= ProductVersion.V2003;
    }

    private IEnumerable<string> Named()
    {
        foreach (Server user in TerminalServers)
        {
            bool?[] named =
            [
                .. estate
                    .LicenseServers.Where(server => user.LicenseServers.Contains(server.Key, StringComparer.Ordinal))
                    .Select(server => Serves(user, server)),
            ];
            if (named.Length > 0)
                yield return $"TSL5008 {Outcome(named.Contains(false) ? false : named.Contains(null) ? null : true)} server {user.Key}";
        }
    }
}
