using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5006EnterpriseServerOutsideSiteTests : RuleTests<TSL5006EnterpriseServerOutsideSite>
{
    private const string Headquarters = "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "two sites away; an old one named in the registry does not help",
                Servers(TerminalServer("TS1", site: "PLANT"), TerminalServer("TS2", "OLD1", site: "PLANT"))
                    .LicenseServers(
                        Headquarters,
                        "LIC2,CONTOSO,SOUTH,Windows Server 2003,Enterprise,no,yes,",
                        "OLD1,CONTOSO,PLANT,Windows 2000 Server,Enterprise,no,yes,"
                    )
            )
            .Expect(
                Outcome.NonCompliant,
                "server",
                "TS1",
                "LIC1, LIC2",
                "LicenseServers",
                "KB279561",
                "Site of TS1: PLANT"
            )
            .RestingOn("license-servers.csv:2", "license-servers.csv:3", "servers.csv:2")
            .Expect(Outcome.NonCompliant, "server", "TS2"),
        RuleCase
            .Finding(
                "a name that nobody knows may be another one",
                Servers(TerminalServer("TS1", "GHOST", site: "PLANT")).LicenseServers(Headquarters)
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Finding(
                "a row of license servers that could not be read may be another one",
                Servers(TerminalServer("TS1", site: "PLANT"))
                    .LicenseServers(Headquarters, ",CONTOSO,PLANT,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Finding(
                "the registry names a license server whose product is not known",
                Servers(TerminalServer("TS1", "BOX", site: "PLANT"))
                    .LicenseServers(Headquarters, "BOX,CONTOSO,HQ,Appliance,Enterprise,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Clean(
                "of the same site, and named in the registry of another",
                Servers(TerminalServer("TS1"), TerminalServer("TS2", "LIC1", site: "PLANT"))
                    .LicenseServers(Headquarters)
            )
            .Expect(Outcome.Compliant, "server", "TS1")
            .Expect(Outcome.Compliant, "server", "TS2"),
        RuleCase.Clean(
            "Windows 2000 terminal servers; no license server that can serve",
            Servers(OldTerminalServer("OTS1"), TerminalServer("TS1", site: "PLANT"))
                .LicenseServers("OLD1,CONTOSO,HQ,Windows 2000 Server,Enterprise,no,yes,")
        ),
        RuleCase.Boundary(
            "a Domain license server on a controller is found, and no Enterprise license server can serve",
            Servers(TerminalServer("TS1"))
                .LicenseServers(
                    "LIC2,CONTOSO,HQ,Windows Server 2003,Domain,yes,yes,",
                    "OLD1,CONTOSO,HQ,Windows 2000 Server,Enterprise,no,yes,"
                )
        ),
        RuleCase
            .Boundary(
                "an Enterprise license server of the site beside a Domain license server",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Headquarters, "LIC2,CONTOSO,HQ,Windows Server 2003,Domain,yes,yes,")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase.Boundary(
            "beside a Domain license server of the domain it is not the only candidate",
            Servers(TerminalServer("TS1", site: "PLANT"))
                .LicenseServers(Headquarters, "LIC2,CONTOSO,PLANT,Windows Server 2003,Domain,no,yes,")
        ),
        RuleCase
            .Boundary(
                "a Domain license server of another domain is no candidate",
                Servers(TerminalServer("TS1", site: "PLANT"))
                    .LicenseServers(Headquarters, "LIC2,FABRIKAM,PLANT,Windows Server 2003,Domain,no,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "LIC1"),
        RuleCase.Boundary(
            "a blank site is not another site",
            Servers(TerminalServer("TS1", site: "")).LicenseServers(Headquarters)
        ),
        RuleCase
            .Boundary("case makes no site", Servers(TerminalServer("TS1", site: "hq")).LicenseServers(Headquarters))
            .Expect(Outcome.Compliant, "server", "TS1"),
    ];
}
