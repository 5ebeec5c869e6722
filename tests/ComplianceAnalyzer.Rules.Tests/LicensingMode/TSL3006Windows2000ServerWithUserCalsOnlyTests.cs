using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3006Windows2000ServerWithUserCalsOnlyTests : RuleTests<TSL3006Windows2000ServerWithUserCalsOnly>
{
    private static readonly EstateText devices = Estates.OldTerminalServer.Clients(
        "OLDPC,Windows 98",
        "PRO1,Windows XP Professional",
        "ANY1"
    );

    private static readonly EstateText used = devices.Sessions("anna,OLDPC,OLD1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("user CALs only", used.Cals("P1,TsUser,2003,3", "P2,TsUser,2003,1,anna"))
            .Expect(Outcome.NonCompliant, "server", "OLD1", "TS CALs owned: 4 user and 0 device")
            .RestingOn("servers.csv:2", "sessions.csv:2"),
        // The one that was redeemed rests on no license that is shown, so three count.
        RuleCase
            .Finding(
                "user CALs alone were redeemed against licenses that are not in the inventory",
                used.With(
                    "cals.csv",
                    "PackId,Kind,Version,Quantity,Channel,XpLicense",
                    "P1,TsUser,2003,3,Retail,",
                    "P2,TsUser,2003,1,TransitionOffer,X1"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "OLD1", "TS CALs owned: 3 user and 0 device"),
        RuleCase
            .Finding(
                "a device CAL that is not owned yet",
                used.Cals("P1,TsUser,2003,3", "P2,TsDevice,2003,1,,2006-01-02")
            )
            .Expect(Outcome.NonCompliant, "server", "OLD1", "0 device"),
        RuleCase
            .Finding("nothing tells who uses it", devices.Cals("P1,TsUser,2003,3"))
            .Expect(Outcome.Indeterminate, "server", "OLD1", "not known"),
        RuleCase
            .Finding("the operating system is unknown", devices.Sessions("anna,ANY1,OLD1").Cals("P1,TsUser,2003,3"))
            .Expect(Outcome.Indeterminate, "server", "OLD1", "not known"),
        RuleCase
            .Finding(
                "device CALs were redeemed against licenses that are not in the inventory",
                used.With(
                    "cals.csv",
                    "PackId,Kind,Version,Quantity,Channel,XpLicense",
                    "P1,TsUser,2003,3,Retail,",
                    "P2,TsDevice,2003,1,TransitionOffer,X1"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "OLD1"),
        RuleCase
            .Clean("the devices are exempt", devices.Sessions("anna,PRO1,OLD1").Cals("P1,TsUser,2003,3"))
            .Expect(Outcome.Compliant, "server", "OLD1", "No device"),
        RuleCase.Clean("no TS CALs at all", used.Cals("P1,WindowsUser,2003,3")),
        RuleCase.Clean("no cals.csv", used),
        RuleCase.Clean(
            "a 2003 terminal server takes user CALs",
            Estates.TerminalServer.Sessions("anna,OLDPC,TS1").Cals("P1,TsUser,2003,3")
        ),
        RuleCase
            .Boundary("one device CAL is not only user CALs", used.Cals("P1,TsUser,2003,3", "P2,TsDevice,2000,1"))
            .Expect(Outcome.Compliant, "server", "OLD1", "asks for: 1", "3 user and 1 device"),
        RuleCase
            .Boundary("device CALs only", used.Cals("P2,TsDevice,2003,1"))
            .Expect(Outcome.Compliant, "server", "OLD1"),
    ];
}
