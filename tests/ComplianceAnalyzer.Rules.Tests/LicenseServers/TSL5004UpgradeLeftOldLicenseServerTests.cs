using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5004UpgradeLeftOldLicenseServerTests : RuleTests<TSL5004UpgradeLeftOldLicenseServer>
{
    private const string Old = "OLD1,CONTOSO,HQ,Windows 2000 Server,Domain,yes,yes,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "two terminal servers and an old license server",
                Servers(TerminalServer("TS1"), TerminalServer("TS2")).LicenseServers(Old)
            )
            .Expect(Outcome.NonCompliant, "domain", "CONTOSO", "OLD1", "TS1, TS2")
            .RestingOn("license-servers.csv:2", "servers.csv:2", "servers.csv:3"),
        RuleCase
            .Finding(
                "a license server of no known domain and no known product",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "X1,,S2,Mystery OS,Domain,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "domain", "CONTOSO"),
        RuleCase
            .Finding(
                "a product that is not known, a domain that is not known, a row that could not be read",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "X1,CONTOSO,S2,Mystery OS,Domain,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "domain", "CONTOSO"),
        RuleCase
            .Finding(
                "a license server of no known domain",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "LIC1,,S2,Windows Server 2003,Domain,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "domain", "CONTOSO"),
        RuleCase
            .Finding(
                "a row that could not be read",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "LIC1,CONTOSO,HQ,,Domain,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "domain", "CONTOSO"),
        RuleCase
            .Clean(
                "an old one beside a new one",
                Servers(TerminalServer("TS1")).LicenseServers(Old, "LIC1,CONTOSO,S2,Windows Server 2003,Domain,no,yes,")
            )
            .Expect(Outcome.Compliant, "domain", "CONTOSO", "LIC1"),
        RuleCase.Clean(
            "Windows 2000 terminal servers, and a domain without license servers",
            Servers(OldTerminalServer("OTS1"), TerminalServer("TS1", domain: "FABRIKAM")).LicenseServers(Old)
        ),
        RuleCase
            .Boundary(
                "served from another domain: all terminal servers",
                Servers(TerminalServer("TS1"))
                    .LicenseServers(Old, "LIC1,FABRIKAM,HQ,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Compliant, "domain", "CONTOSO", "elsewhere"),
        RuleCase
            .Boundary(
                "served from another domain: all but one",
                Servers(TerminalServer("TS1"), TerminalServer("TS2", site: "PLANT"))
                    .LicenseServers(Old, "LIC1,FABRIKAM,HQ,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.NonCompliant, "domain", "CONTOSO"),
    ];
}
