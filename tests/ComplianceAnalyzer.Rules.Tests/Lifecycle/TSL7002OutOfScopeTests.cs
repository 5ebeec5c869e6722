using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Lifecycle;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Lifecycle;

public sealed class TSL7002OutOfScopeTests : RuleTests<TSL7002OutOfScope>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "two editions and two architectures outside",
                Servers(
                    "WEB1,CONTOSO,Windows Server 2003,Web,x86",
                    "SBS1,CONTOSO,Windows Server 2003,SmallBusiness,x86",
                    "X641,CONTOSO,Windows Server 2003,Standard,x64",
                    "IA641,CONTOSO,Windows Server 2003,Enterprise,Itanium"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "WEB1", "edition Web")
            .Expect(Outcome.Indeterminate, "server", "SBS1", "edition SmallBusiness")
            .Expect(Outcome.Indeterminate, "server", "X641", "architecture X64")
            .Expect(Outcome.Indeterminate, "server", "IA641", "architecture Itanium"),
        RuleCase
            .Clean(
                "the three editions on x86",
                Servers(
                    "S1,CONTOSO,Windows Server 2003,Standard,x86",
                    "S2,CONTOSO,Windows Server 2003,Enterprise,x86",
                    "S3,CONTOSO,Windows Server 2003,Datacenter,x86"
                )
            )
            .Expect(Outcome.Compliant, "server", "S1", "S1 is in the article's scope")
            .Expect(Outcome.Compliant, "server", "S2")
            .Expect(Outcome.Compliant, "server", "S3"),
        RuleCase.Clean(
            "other products are not asked",
            Servers("OLD1,CONTOSO,Windows 2000 Server,Standard,x86", "NEW1,CONTOSO,Windows Server 2008,Standard,x64")
        ),
        RuleCase
            .Boundary(
                "blanks are taken to be in scope, and the finding says so",
                Servers(
                    "S1,CONTOSO,Windows Server 2003,,",
                    "S2,CONTOSO,Windows Server 2003,,x86",
                    "S3,CONTOSO,Windows Server 2003,Standard,"
                )
            )
            .Expect(Outcome.Compliant, "server", "S1", "is taken to be in the article's scope")
            .Expect(Outcome.Compliant, "server", "S2", "is taken to be in the article's scope")
            .Expect(Outcome.Compliant, "server", "S3", "is taken to be in the article's scope"),
    ];

    private static EstateText Servers(params string[] rows) =>
        EstateText.Empty.With("servers.csv", ["Name,Domain,OperatingSystem,Edition,Architecture", .. rows]);
}
