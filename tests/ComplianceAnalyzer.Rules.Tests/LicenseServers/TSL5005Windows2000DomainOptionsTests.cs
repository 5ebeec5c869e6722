using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5005Windows2000DomainOptionsTests : RuleTests<TSL5005Windows2000DomainOptions>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("two terminal servers in a Windows 2000 domain", Domains("CONTOSO,Windows 2000"))
            .Expect(Outcome.Advice, "domain", "CONTOSO", "TS1, TS2", "one of three ways"),
        RuleCase.Clean("controllers on Windows Server 2003", Domains("CONTOSO,Windows Server 2003")),
        RuleCase.Clean("controllers not known", Domains("CONTOSO,")),
        RuleCase.Boundary(
            "another domain runs Windows 2000",
            Domains("CONTOSO,Windows Server 2003", "OTHER,Windows 2000")
        ),
        RuleCase.Boundary(
            "a Windows 2000 domain without terminal servers on Windows Server 2003",
            Servers(OldTerminalServer("OLD1"), "FS1,CONTOSO,HQ,Windows Server 2003,Standard,None,,,,")
                .With("domains.csv", "Domain,ControllersOperatingSystem", "CONTOSO,Windows 2000")
        ),
    ];

    private static EstateText Domains(params string[] rows) =>
        Servers(TerminalServer("TS1"), TerminalServer("TS2"))
            .With("domains.csv", ["Domain,ControllersOperatingSystem", .. rows]);
}
