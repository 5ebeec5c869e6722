using System.Globalization;
using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using Xunit;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5001NoCompatibleLicenseServerTests : RuleTests<TSL5001NoCompatibleLicenseServer>
{
    private const string Old = "OLDLIC,CONTOSO,HQ,Windows 2000 Server,Domain,yes,yes,";
    private const string Controller = "LIC1,CONTOSO,HQ,Windows Server 2003,Domain,yes,yes,";
    private const string Good = "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,2003-12-01";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("only a Windows 2000 license server", Servers(TerminalServer("TS1", "OLDLIC")).LicenseServers(Old))
            .Expect(Outcome.NonCompliant, "server", "TS1", "cannot serve Windows Server 2003", "OLDLIC"),
        RuleCase
            .Finding("no license server at all", Servers(TerminalServer("TS1")).LicenseServers())
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server", "Install and activate"),
        RuleCase
            .Finding(
                "the right license server, not activated",
                Servers(TerminalServer("TS1")).LicenseServers("LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,no,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "not activated", "Activate"),
        RuleCase
            .Finding(
                "the right license server in another site, and nobody names it",
                Servers(TerminalServer("TS1", site: "PLANT")).LicenseServers(Good)
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server", "LicenseServers: LIC1"),
        RuleCase
            .Finding(
                "the first connection is not known",
                Servers(TerminalServer("TS1", "OLDLIC", first: "")).LicenseServers(Old)
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "unknown, since FirstTsConnection is blank"),
        RuleCase
            .Finding("no file of license servers", Servers(TerminalServer("TS1", "LIC1")))
            .Expect(Outcome.Indeterminate, "server", "TS1", "no license-servers.csv"),
        RuleCase
            .Finding(
                "whether it is activated is blank",
                Servers(TerminalServer("TS1")).LicenseServers("LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "whether that is activated is not known"),
        RuleCase
            .Finding("the registry names a stranger", Servers(TerminalServer("TS1", "GHOST")).LicenseServers(Old))
            .Expect(Outcome.Indeterminate, "server", "TS1", "not in license-servers.csv", "GHOST"),
        RuleCase
            .Finding(
                "the site of the terminal server is blank",
                Servers(TerminalServer("TS1", site: "")).LicenseServers(Good)
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "a site or domain is blank", "LIC1"),
        RuleCase
            .Finding(
                "the domain of the terminal server is blank, and the license server runs on a controller",
                Servers(TerminalServer("TS1", domain: "")).LicenseServers(Controller)
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "a site or domain is blank"),
        RuleCase
            .Finding(
                "the domain of a license server on a controller is blank",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Controller.Replace("CONTOSO", "", StringComparison.Ordinal))
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "a site or domain is blank"),
        RuleCase
            .Finding(
                "a license server on a controller of another domain",
                Servers(TerminalServer("TS1", domain: "FABRIKAM")).LicenseServers(Controller)
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server"),
        RuleCase
            .Finding(
                "a Domain license server on a member server is not found, whatever the domain",
                Servers(TerminalServer("TS1", domain: ""))
                    .LicenseServers("LIC1,CONTOSO,HQ,Windows Server 2003,Domain,no,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server"),
        RuleCase
            .Finding(
                "an old license server of no known domain cannot serve, found or not",
                Servers(TerminalServer("TS1")).LicenseServers("OLDLIC,,HQ,Windows 2000 Server,Domain,yes,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server"),
        RuleCase
            .Finding(
                "a license server of no known domain that is not activated does not help, found or not",
                Servers(TerminalServer("TS1")).LicenseServers("LIC1,,HQ,Windows Server 2003,Domain,yes,no,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server"),
        RuleCase
            .Finding(
                "a workgroup license server of another workgroup is not found by broadcast",
                Servers(TerminalServer("TS1", domain: "WORK"))
                    .LicenseServers("LIC1,HOME,HQ,Windows Server 2003,Workgroup,no,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "finds no license server"),
        RuleCase
            .Finding(
                "a workgroup license server and a terminal server of no known workgroup",
                Servers(TerminalServer("TS1", domain: ""))
                    .LicenseServers("LIC1,WORK,HQ,Windows Server 2003,Workgroup,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "broadcast"),
        RuleCase
            .Finding(
                "case makes no workgroup",
                Servers(TerminalServer("TS1", domain: "Work"))
                    .LicenseServers("LIC1,WORK,HQ,Windows Server 2003,Workgroup,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "broadcast"),
        RuleCase
            .Finding(
                "a workgroup license server is found by broadcast",
                Servers(TerminalServer("TS1", domain: "WORK"))
                    .LicenseServers("LIC1,WORK,HQ,Windows Server 2003,Workgroup,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "broadcast"),
        RuleCase
            .Finding(
                "the product of the license server says nothing",
                Servers(TerminalServer("TS1", "LIC1")).LicenseServers("LIC1,CONTOSO,HQ,Appliance,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "whose product is not known"),
        RuleCase
            .Finding(
                "a row of license servers could not be read",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "LIC1,CONTOSO,HQ,,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "could not be read: 1"),
        RuleCase
            .Clean(
                "an Enterprise license server of the site, or a later one named in the registry",
                Servers(TerminalServer("TS1"), TerminalServer("TS2", "LIC8", site: "PLANT"))
                    .LicenseServers(Good, "LIC8,CONTOSO,DC,Windows Server 2008 R2,Domain,no,yes,")
            )
            .Expect(Outcome.Compliant, "server", "TS1", "LIC1")
            .Expect(Outcome.Compliant, "server", "TS2", "LIC8"),
        RuleCase
            .Clean("a good one beside a bad one", Servers(TerminalServer("TS1", "OLDLIC")).LicenseServers(Old, Good))
            .Expect(Outcome.Compliant, "server", "TS1", "LIC1"),
        RuleCase.Clean(
            "Windows 2000 terminal servers and servers that are none",
            Servers(OldTerminalServer("OLD1"), "FS1,CONTOSO,HQ,Windows Server 2003,Standard,None,,,,")
                .LicenseServers(Old)
        ),
        Within(119),
        Within(120),
        Within(121),
    ];

    /// <summary>First connection 2004-01-15; + 120 days: 16 to the end of January, 29 + 31 + 30 = 106 to the end of April, 14 more: 2004-05-14.</summary>
    [Theory]
    [InlineData("2004-05-13", Severity.Warning)]
    [InlineData("2004-05-14", Severity.Warning)]
    [InlineData("2004-05-15", Severity.Error)]
    public void Within_the_grace_period_the_breach_is_only_in_waiting(string asOf, Severity severity)
    {
        Finding finding = EstateRun
            .Analyze(
                Servers(TerminalServer("TS1", "OLDLIC")).LicenseServers(Old),
                new AnalysisOptions { AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture) }
            )
            .Findings.Single(found => found.RuleId == "TSL5001");

        finding.Severity.Should().Be(severity);
        finding.Actual.ToString().Should().Contain("2004-05-14 at the latest");
    }

    private static RuleCase Within(int days) =>
        (
            RuleCase.Boundary(
                FormattableString.Invariant($"day {days} of the grace period"),
                Servers(TerminalServer("TS1", "OLDLIC")).LicenseServers(Old)
            ) with
            {
                AsOf = new DateOnly(2004, 1, 15).AddDays(days),
            }
        ).Expect(
            Outcome.NonCompliant,
            "server",
            "TS1",
            days <= 120 ? "ends on 2004-05-14 at the latest" : "ended on 2004-05-14"
        );
}
