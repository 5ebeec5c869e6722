using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5009RegistryNamesUnknownServerTests : RuleTests<TSL5009RegistryNamesUnknownServer>
{
    private const string Good = "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a stranger beside a known one, and in the registry of Windows 2000",
                Servers(TerminalServer("TS1", "LIC1;GHOST"), OldTerminalServer("OLD1", "PHANTOM")).LicenseServers(Good)
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "not known: ", "GHOST")
            .Expect(Outcome.Indeterminate, "server", "OLD1", "PHANTOM"),
        RuleCase
            .Clean(
                "a known one by DNS name",
                Servers(TerminalServer("TS1", "lic1.contoso.example")).LicenseServers(Good)
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase.Clean("a registry that names nobody", Servers(TerminalServer("TS1")).LicenseServers(Good)),
        RuleCase
            .Boundary("a file without rows knows nobody", Servers(TerminalServer("TS1", "LIC1")).LicenseServers())
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase.Boundary("no file of license servers", Servers(TerminalServer("TS1", "LIC1"))),
        RuleCase.Boundary(
            "a server that is no terminal server",
            Servers("FS1,CONTOSO,HQ,Windows Server 2003,Standard,None,,GHOST,,").LicenseServers(Good)
        ),
    ];
}
