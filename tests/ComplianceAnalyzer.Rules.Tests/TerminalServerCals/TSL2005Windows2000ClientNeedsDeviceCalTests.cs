using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2005Windows2000ClientNeedsDeviceCalTests : RuleTests<TSL2005Windows2000ClientNeedsDeviceCal>
{
    private const string Layer = "cal-layer";

    private const string Ts = "TerminalServices";

    /// <summary>Two devices that need a CAL, one that does not, and one of which nothing is known.</summary>
    private static readonly EstateText devices = Estates.OldTerminalServer.Clients(
        "HOME1,Windows XP Home Edition",
        "NT1,Windows NT 4.0 Workstation",
        "PRO1,Windows XP Professional",
        "ANY1"
    );

    private static readonly EstateText two = devices.Sessions("anna,HOME1,OLD1", "bram,NT1,OLD1", "carl,PRO1,OLD1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("no CAL at all", two.Cals())
            .Expect(Outcome.NonCompliant, Layer, Ts, "terminal servers: 2", "left for 2", "HOME1, NT1"),
        RuleCase
            .Finding("user CALs never help", two.Cals("P1,TsUser,2003,9"))
            .Expect(Outcome.NonCompliant, Layer, Ts, "left for 2"),
        RuleCase
            .Finding(
                "a CAL that another device holds by name",
                two.Cals("P1,TsDevice,2003,1,PRO1", "P2,TsDevice,2003,1")
            )
            .Expect(Outcome.NonCompliant, Layer, Ts, "left for 1"),
        RuleCase
            .Finding("an operating system is unknown", devices.Sessions("anna,ANY1,OLD1").Cals())
            .Expect(Outcome.Indeterminate, Layer, Ts, "terminal servers: 0, or as many as 1"),
        RuleCase
            .Finding(
                "an operating system that says nothing",
                Estates.OldTerminalServer.Clients("BOX1,Appliance").Sessions("anna,BOX1,OLD1").Cals()
            )
            .Expect(Outcome.Indeterminate, Layer, Ts, "terminal servers: 0, or as many as 1"),
        RuleCase
            .Finding("a session without device", devices.Sessions("anna,,OLD1").Cals())
            .Expect(Outcome.Indeterminate, Layer, Ts, "0, or as many as 1"),
        RuleCase.Finding("no cals.csv", two).Expect(Outcome.Indeterminate, Layer, Ts, "2, or as many as 2", "cals.csv"),
        RuleCase
            .Finding("no usage", Estates.OldTerminalServer.Cals("P1,TsDevice,2000,5"))
            .Expect(Outcome.Indeterminate, Layer, Ts, "nothing tells"),
        RuleCase
            .Finding(
                "redeemed CALs, and no xp-licenses.csv",
                two.With(
                    "cals.csv",
                    "PackId,Kind,Version,Quantity,Channel,XpLicense",
                    "P1,TsDevice,2003,2,TransitionOffer,X1"
                )
            )
            .Expect(Outcome.Indeterminate, Layer, Ts, "do not suffice"),
        RuleCase
            .Clean("every Professional edition is exempt", devices.Sessions("carl,PRO1,OLD1").Cals())
            .Expect(Outcome.Compliant, Layer, Ts, "No device"),
        RuleCase
            .Clean(
                "by name and from the pool, of both versions",
                two.Cals("P1,TsDevice,2000,1,HOME1", "P2,TsDevice,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, Ts, "terminal servers: 2"),
        RuleCase.Clean("no Windows 2000 terminal server", Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals()),
        // HOME1 uses the old server and NT1 the new one: one device, and one CAL for it.
        RuleCase
            .Clean(
                "a device on a terminal server of 2003 is not counted",
                Estates
                    .TwoGenerations.Clients("HOME1,Windows XP Home Edition", "NT1,Windows NT 4.0 Workstation")
                    .Sessions("anna,HOME1,OLD1", "bram,NT1,TS1")
                    .Cals("P1,TsDevice,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, Ts, "terminal servers: 1"),
        // HOME1 holds one by name: the one of 2000 is left for NT1.
        RuleCase
            .Clean(
                "by name of 2003, and one of 2000 for the other device",
                two.Cals("P1,TsDevice,2003,1,HOME1", "P2,TsDevice,2000,1")
            )
            .Expect(Outcome.Compliant, Layer, Ts, "terminal servers: 2"),
        RuleCase
            .Boundary("one below the need", two.Cals("P1,TsDevice,2000,1"))
            .Expect(Outcome.NonCompliant, Layer, Ts, "left for 1"),
        RuleCase.Boundary("exactly the need", two.Cals("P1,TsDevice,2000,2")).Expect(Outcome.Compliant, Layer, Ts),
        RuleCase.Boundary("one above the need", two.Cals("P1,TsDevice,2000,3")).Expect(Outcome.Compliant, Layer, Ts),
        // Two need one for certain, a third perhaps: two CALs are not shown to be too few.
        RuleCase
            .Boundary(
                "as many as are certain, one fewer than may be needed",
                devices.Sessions("anna,HOME1,OLD1", "bram,NT1,OLD1", "carl,ANY1,OLD1").Cals("P1,TsDevice,2000,2")
            )
            .Expect(Outcome.Indeterminate, Layer, Ts, "2, or as many as 3"),
    ];
}
