using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicenseServers.DiscoveryEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

public sealed class TSL5002CalsOnWindows2000LicenseServerTests : RuleTests<TSL5002CalsOnWindows2000LicenseServer>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("a pack on the old license server", Packs("P1,TsDevice,2003,5,OLDLIC", "P2,TsUser,2003,5,LIC1"))
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "OLDLIC", "Windows 2000 Server")
            .Expect(Outcome.Compliant, "cal-pack", "P2"),
        RuleCase
            .Finding(
                "a key pack that the old license server reports",
                Both.With(
                    "key-packs.csv",
                    "LicenseServer,KeyPackId,Kind,Version,Total",
                    "OLDLIC,7,TsDevice,2003,5",
                    "LIC1,7,TsDevice,2003,5"
                )
            )
            .Expect(Outcome.NonCompliant, "key-pack", "OLDLIC 7")
            .Expect(Outcome.Compliant, "key-pack", "LIC1 7"),
        RuleCase
            .Finding("a license server whose product says nothing", Packs("P1,TsDevice,2003,5,BOX"))
            .Expect(Outcome.Indeterminate, "cal-pack", "P1", "BOX"),
        RuleCase
            .Clean("on license servers of 2003 and later", Packs("P1,TsDevice,2003,5,LIC1", "P2,TsUser,2003,5,LIC8"))
            .Expect(Outcome.Compliant, "cal-pack", "P1")
            .Expect(Outcome.Compliant, "cal-pack", "P2"),
        RuleCase.Clean(
            "TS CALs of 2000, Windows CALs, built-in pools, temporary licenses and packs that name no known license server are not looked at",
            Packs(
                    "P1,TsDevice,2000,10,OLDLIC",
                    "P2,WindowsUser,2003,10,OLDLIC",
                    "P3,TsUser,2003,5,",
                    "P4,TsUser,2003,5,GHOST"
                )
                .With(
                    "key-packs.csv",
                    "LicenseServer,KeyPackId,ProductCode,Kind,Version,Total",
                    "OLDLIC,1,A02-5.00-EX,BuiltIn,2000,-1",
                    "OLDLIC,2,A02-5.00-S,TsDevice,2000,10",
                    "OLDLIC,3,,BuiltIn,2003,-1",
                    "OLDLIC,4,,Temporary,2003,10"
                )
        ),
        RuleCase
            .Boundary(
                "version 2003 is the first that does not fit",
                Packs("P1,TsDevice,2000,5,OLDLIC", "P2,TsDevice,2003,5,OLDLIC", "P3,TsDevice,2008,5,OLDLIC")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P2")
            .Expect(Outcome.NonCompliant, "cal-pack", "P3"),
    ];

    private static EstateText Both =>
        Servers("FS1,CONTOSO,HQ,Windows Server 2003,Standard,None,,,,")
            .LicenseServers(
                "OLDLIC,CONTOSO,HQ,Windows 2000 Server,Domain,yes,yes,",
                "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,",
                "LIC8,CONTOSO,HQ,Windows Server 2008,Enterprise,no,yes,",
                "BOX,CONTOSO,HQ,Appliance,Enterprise,no,yes,"
            );

    /// <summary>Rows of <c>PackId,Kind,Version,Quantity,LicenseServer</c>.</summary>
    private static EstateText Packs(params string[] rows) =>
        Both.With("cals.csv", ["PackId,Kind,Version,Quantity,LicenseServer", .. rows]);
}
