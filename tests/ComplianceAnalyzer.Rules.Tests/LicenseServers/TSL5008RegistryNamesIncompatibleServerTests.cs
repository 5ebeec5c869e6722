using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5008RegistryNamesIncompatibleServerTests : RuleTests<TSL5008RegistryNamesIncompatibleServer>
{
    private const string Old = "OLD1,CONTOSO,HQ,Windows 2000 Server,Domain,yes,yes,";
    private const string New = "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "an old one beside a new one, and an NT server in the registry of Windows 2000",
                Servers(TerminalServer("TS1", "LIC1;OLD1"), OldTerminalServer("OTS1", "NT1"))
                    .LicenseServers(Old, New, "NT1,CONTOSO,HQ,Windows NT 4.0 Server,Domain,yes,yes,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "cannot serve it: OLD1", "LicenseServers", "KB279561")
            .Expect(Outcome.NonCompliant, "server", "OTS1", "NT1", "DefaultLicenseServer", "KB239107"),
        RuleCase
            .Finding(
                "a product that is not known",
                Servers(TerminalServer("TS1", "X1")).LicenseServers("X1,CONTOSO,HQ,Mystery OS,Domain,no,yes,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "X1"),
        RuleCase
            .Clean(
                "Windows 2000 may name either, Windows Server 2003 a new one",
                Servers(
                        TerminalServer("TS1", "LIC1"),
                        OldTerminalServer("OTS1", "OLD1"),
                        OldTerminalServer("OTS2", "LIC1")
                    )
                    .LicenseServers(Old, New)
            )
            .Expect(Outcome.Compliant, "server", "TS1", "that can serve it: LIC1.")
            .RestingOn("license-servers.csv:3", "servers.csv:2")
            .Expect(Outcome.Compliant, "server", "OTS1")
            .Expect(Outcome.Compliant, "server", "OTS2"),
        RuleCase.Clean(
            "a registry that names nobody, or nobody known",
            Servers(TerminalServer("TS1"), TerminalServer("TS2", "GHOST")).LicenseServers(Old, New)
        ),
        RuleCase
            .Boundary(
                "a later release serves",
                Servers(TerminalServer("TS1", "LIC8"))
                    .LicenseServers("LIC8,CONTOSO,HQ,Windows Server 2008 R2 Standard,Enterprise,no,yes,")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase.Boundary(
            "a server that is no terminal server",
            Servers("FS1,CONTOSO,HQ,Windows Server 2003,Standard,None,,OLD1,,").LicenseServers(Old)
        ),
    ];
}
