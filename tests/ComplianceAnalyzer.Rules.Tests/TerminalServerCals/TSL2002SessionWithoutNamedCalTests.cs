using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2002SessionWithoutNamedCalTests : RuleTests<TSL2002SessionWithoutNamedCal>
{
    private const string Layer = "cal-layer";

    private const string Ts = "TerminalServices";

    private static readonly EstateText used = Estates.TerminalServer.Sessions("anna,PC1,TS1", "bram,PC2,TS1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // Two CALs for two pairs, both on one of them.
        RuleCase
            .Finding("as many CALs as pairs, given twice to one", used.Cals(User("anna"), Device("PC1")))
            .Expect(Outcome.NonCompliant, Layer, Ts, "by name, 2", "Pairs of user and device: 1", "users: BRAM")
            .RestingOn("sessions.csv:3"),
        RuleCase
            .Finding("held by somebody who has no session", used.Cals(User("anna"), User("dora")))
            .Expect(Outcome.NonCompliant, Layer, Ts, "users: BRAM"),
        RuleCase
            .Finding("the user is not in users.csv", used.Users("anna").Cals(User("anna")))
            .Expect(Outcome.Indeterminate, Layer, Ts, "neither is shown to hold one: 1")
            .RestingOn("sessions.csv:3"),
        RuleCase
            .Finding("one unknown and one known", used.Users("bram").Cals(User("dora")))
            .Expect(Outcome.NonCompliant, Layer, Ts, "Pairs of user and device: 1", "users: BRAM")
            .RestingOn("sessions.csv:3"),
        RuleCase
            .Finding(
                "a CAL of the day after the analysis",
                used.Cals(User("anna"), "U-bram,TsUser,2003,1,bram,2006-01-02")
            )
            .Expect(Outcome.NonCompliant, Layer, Ts, "by name, 1", "users: BRAM"),
        RuleCase
            .Finding(
                "a redeemed CAL, and no xp-licenses.csv",
                used.With(
                    "cals.csv",
                    "PackId,Kind,Version,Quantity,AssignedTo,Channel,XpLicense",
                    "P1,TsUser,2003,1,anna,Retail,",
                    "P2,TsUser,2003,5,,TransitionOffer,X1"
                )
            )
            .Expect(Outcome.Indeterminate, Layer, Ts, "1"),
        RuleCase
            .Finding(
                "a user's CAL does not help on Windows 2000",
                Estates.OldTerminalServer.Clients("PC1,Windows 98").Sessions("anna,PC1,OLD1").Cals(User("anna"))
            )
            .Expect(Outcome.NonCompliant, Layer, Ts, "users: ANNA"),
        RuleCase
            .Finding(
                "a device's CAL of version 2000 helps on Windows 2000 only",
                Estates
                    .TwoGenerations.Clients("PC1,Windows 98", "PC2,Windows 98")
                    .Sessions("anna,PC1,OLD1", "bram,PC2,TS1")
                    .Cals("P1,TsDevice,2000,1,PC1", "P2,TsDevice,2000,1,PC2")
            )
            .Expect(Outcome.NonCompliant, Layer, Ts, "Pairs of user and device: 1", "users: BRAM"),
        (
            RuleCase.Finding(
                "technical reading: a user's CAL does not help on a Per Device server",
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                        "TS1,Windows Server 2003,Standard,Application,PerDevice"
                    )
                    .Sessions("anna,PC1,TS1")
                    .Cals(User("anna"))
            ) with
            {
                Switches = new InterpretationSwitches { TechnicalMixedMode = true },
            }
        ).Expect(Outcome.NonCompliant, Layer, Ts, "users: ANNA"),
        RuleCase
            .Clean("one by the user, one by the device", used.Cals(User("anna"), Device("PC2")))
            .Expect(Outcome.Compliant, Layer, Ts, "by name, 2"),
        RuleCase.Clean("one CAL is nobody's", used.Cals(User("dora"), "P9,TsUser,2003,1")),
        RuleCase.Clean("no TS CALs", used.Cals("P1,WindowsUser,2003,1,anna")),
        RuleCase.Clean("no sessions", Estates.TerminalServer.Cals(User("anna"))),
        RuleCase.Clean(
            "other use needs no TS CAL",
            Estates.TerminalServer.Sessions("bram,PC2,TS1,WindowsAccess").Cals(User("anna"))
        ),
        RuleCase
            .Boundary("two people on one account, one CAL", Shared(User("desk")))
            .Expect(Outcome.NonCompliant, Layer, Ts, "users: DESK"),
        RuleCase
            .Boundary("two people on one account, two CALs", Shared(User("desk"), "P2,TsUser,2003,1,desk"))
            .Expect(Outcome.Compliant, Layer, Ts),
        RuleCase
            .Boundary(
                "one person with two accounts, one CAL",
                Estates
                    .TerminalServer.Users("anna,A1", "adm-anna,A1")
                    .Sessions("anna,PC1,TS1", "adm-anna,PC2,TS1")
                    .Cals(User("anna"))
            )
            .Expect(Outcome.Compliant, Layer, Ts),
    ];

    private static string User(string account) => $"U-{account},TsUser,2003,1,{account}";

    private static string Device(string host) => $"D-{host},TsDevice,2003,1,{host}";

    private static EstateText Shared(params string[] cals) =>
        Estates.TerminalServer.Users("desk,,2").Sessions("desk,PC1,TS1").Cals(cals);
}
