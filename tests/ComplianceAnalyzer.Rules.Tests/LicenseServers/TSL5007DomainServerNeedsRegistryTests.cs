using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using Xunit;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5007DomainServerNeedsRegistryTests : RuleTests<TSL5007DomainServerNeedsRegistry>
{
    private const string Member = "LIC1,CONTOSO,HQ,Windows Server 2003,Domain,no,yes,";
    private const string Controller = "LIC1,CONTOSO,HQ,Windows Server 2003,Domain,yes,yes,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("on a member server", Servers(TerminalServer("TS1")).LicenseServers(Member))
            .Expect(Outcome.NonCompliant, "server", "TS1", "member servers", "LIC1", "LicenseServers", "KB279561"),
        RuleCase
            .Finding("on a domain controller", Servers(TerminalServer("TS1")).LicenseServers(Controller))
            .Expect(Outcome.NonCompliant, "server", "TS1", "because it is a domain controller"),
        RuleCase
            .Finding(
                "an unknown name in the registry, and a row that could not be read",
                Servers(TerminalServer("TS1", "GHOST")).LicenseServers(Member, "LIC2,CONTOSO,HQ,,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Finding(
                "a row that could not be read may be another license server",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Member, ",CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Clean(
                "named in the registry, on both",
                Servers(TerminalServer("TS1", "LIC1"), TerminalServer("TS2", "LIC1"))
                    .LicenseServers(Controller, "LIC2,CONTOSO,HQ,Windows Server 2003,Domain,no,yes,")
            )
            .Expect(Outcome.Compliant, "server", "TS1", "LIC1")
            .Expect(Outcome.Compliant, "server", "TS2"),
        RuleCase.Clean(
            "a Domain license server of another domain, and one that cannot serve",
            Servers(TerminalServer("TS1"))
                .LicenseServers(
                    "LIC1,FABRIKAM,HQ,Windows Server 2003,Domain,no,yes,",
                    "OLD1,CONTOSO,HQ,Windows 2000 Server,Domain,yes,yes,"
                )
        ),
        RuleCase
            .Boundary(
                "an Enterprise license server of the site is found as well",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Member, "LIC2,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Compliant, "server", "TS1", "LIC2"),
        RuleCase
            .Boundary(
                "an Enterprise license server of another site is not",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Member, "LIC2,CONTOSO,PLANT,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Boundary("on the terminal server itself", Servers(TerminalServer("LIC1")).LicenseServers(Member))
            .Expect(Outcome.Compliant, "server", "LIC1"),
        RuleCase
            .Boundary(
                "an Enterprise license server of a site that is not known leaves it open",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Controller, "LIC2,CONTOSO,,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
    ];

    [Fact]
    public void On_a_member_server_it_is_an_error_and_on_a_controller_a_warning()
    {
        SeverityOf(Member).Should().Be(Severity.Error);
        SeverityOf(Controller).Should().Be(Severity.Warning);
    }

    private static Severity SeverityOf(string licenseServer) =>
        EstateRun
            .Analyze(
                Servers(TerminalServer("TS1")).LicenseServers(licenseServer),
                new AnalysisOptions { AsOf = new DateOnly(2006, 1, 1) }
            )
            .Findings.Single(finding => finding.RuleId == "TSL5007")
            .Severity;
}
