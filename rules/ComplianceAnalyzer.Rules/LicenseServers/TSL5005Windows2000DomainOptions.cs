using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.LicenseServers;

/// <summary>Lists the ways to license terminal servers on Windows Server 2003 in a domain of Windows 2000 controllers.</summary>
[LicensingRule("Options in a Windows 2000 domain", "S43", "S44", "S45", "S46")]
public sealed class TSL5005Windows2000DomainOptions : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DomainInfo domain = null!;
        IEnumerable<Server> servers = null!;

        When()
            .Match(
                () => domain,
                fact => fact.ControllersOperatingSystem != null,
                fact => fact.ControllersOperatingSystem!.Family == OperatingSystemFamily.Windows2000Server
            )
            .Query(
                () => servers,
                facts =>
                    facts
                        .Match<Server>(
                            server => server.Domain == domain.Domain,
                            server => server.TerminalServer == TerminalServerMode.Application,
                            server => server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
                        )
                        .Collect()
                        .Where(collected => collected.Any())
            );
        Then().Yield(_ => Advise(domain, servers));
    }

    private static Finding Advise(DomainInfo domain, IEnumerable<Server> servers) =>
        Conclude
            .Advice<TSL5005Windows2000DomainOptions>(
                new Subject("domain", domain.Domain),
                $"Terminal servers on Windows Server 2003 stand in domain {domain.Domain}, whose controllers run Windows 2000: {Names.Of(servers.Select(server => server.Name))}."
            )
            .Saying(
                $"Controllers on {domain.ControllersOperatingSystem!.Text}",
                $"A license server on Windows Server 2003 or later",
                $"Choose one of three ways: upgrade the controllers that hold the license server to Windows Server 2003; install the license server on a member server on Windows Server 2003; or demote the old license server to a member server, upgrade it, and add controllers as needed."
            )
            .From([domain.Source, .. servers.Select(server => server.Source)]);
}
