using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5003LicenseServerNotActivatedTests : RuleTests<TSL5003LicenseServerNotActivated>
{
    private const string CalHeader = "PackId,Kind,Version,Quantity,AcquiredOn,LicenseServer";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "found by one terminal server; holding a pack; holding a key pack; not known",
                Servers(TerminalServer("TS1", site: "S1"), TerminalServer("TS4", site: "S4"))
                    .LicenseServers(
                        "LIC1,CONTOSO,S1,Windows Server 2003,Enterprise,no,no,",
                        "LIC2,CONTOSO,S2,Windows Server 2003,Enterprise,no,no,",
                        "LIC3,CONTOSO,S3,Windows 2000 Server,Enterprise,no,no,",
                        "LIC4,CONTOSO,S4,Windows Server 2003,Enterprise,no,,"
                    )
                    .With("cals.csv", CalHeader, "A,TsUser,2003,5,,LIC2")
                    .With("key-packs.csv", "LicenseServer,KeyPackId,Kind,Version,Total", "LIC3,1,TsDevice,2000,5")
            )
            .Expect(Outcome.NonCompliant, "license-server", "LIC1", "temporary licenses only", "can serve: 1")
            .Expect(Outcome.NonCompliant, "license-server", "LIC2", "recorded on it: 1")
            .Expect(Outcome.NonCompliant, "license-server", "LIC3", "recorded on it: 1")
            .Expect(Outcome.Indeterminate, "license-server", "LIC4", "not known"),
        RuleCase
            .Clean(
                "activated",
                Servers(TerminalServer("TS1")).LicenseServers("LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,")
            )
            .Expect(Outcome.Compliant, "license-server", "LIC1"),
        RuleCase.Clean(
            "one that nobody finds and that holds nothing but the built-in pool",
            Servers(TerminalServer("TS1"))
                .LicenseServers("LIC2,CONTOSO,S2,Windows Server 2003,Enterprise,no,no,")
                .With("key-packs.csv", "LicenseServer,KeyPackId,Kind,Version,Total", "LIC2,1,BuiltIn,2000,-1")
        ),
        RuleCase.Clean(
            "one that is found and cannot serve",
            Servers(TerminalServer("TS1")).LicenseServers("OLD1,CONTOSO,HQ,Windows 2000 Server,Enterprise,no,no,")
        ),
        // The analysis date is 2006-01-01.
        RuleCase
            .Boundary(
                "CALs acquired on the analysis date and the day after it; a pack of 0 and of 1",
                Servers(TerminalServer("TS1", site: "S9"))
                    .LicenseServers(
                        "LIC1,CONTOSO,S1,Windows Server 2003,Enterprise,no,no,",
                        "LIC2,CONTOSO,S2,Windows Server 2003,Enterprise,no,no,",
                        "LIC3,CONTOSO,S3,Windows Server 2003,Enterprise,no,no,",
                        "LIC4,CONTOSO,S4,Windows Server 2003,Enterprise,no,no,"
                    )
                    .With("cals.csv", CalHeader, "A,TsUser,2003,5,2006-01-01,LIC1", "B,TsUser,2003,5,2006-01-02,LIC2")
                    .With(
                        "key-packs.csv",
                        "LicenseServer,KeyPackId,Kind,Version,Total",
                        "LIC3,1,TsDevice,2003,0",
                        "LIC4,1,TsDevice,2003,1"
                    )
            )
            .Expect(Outcome.NonCompliant, "license-server", "LIC1")
            .Expect(Outcome.NonCompliant, "license-server", "LIC4"),
    ];
}
