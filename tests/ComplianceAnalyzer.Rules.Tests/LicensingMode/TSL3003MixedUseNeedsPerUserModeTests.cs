using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.LicensingMode.ModeEstate;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3003MixedUseNeedsPerUserModeTests : RuleTests<TSL3003MixedUseNeedsPerUserMode>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a User CAL held by name on a Per Device server",
                Used("PerDevice", "TsUser,1,anna", "TsDevice,1,PC2")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "covers: 1", "of them by name: 1", "LAPTOP")
            .RestingOn("servers.csv:2", "sessions.csv:2", "sessions.csv:3"),
        // Anna comes from two devices and Bram from one: one User CAL and one Device CAL cover all three sessions, and only
        // if Anna gets the User CAL.
        RuleCase
            .Finding("a User CAL from the pool", Used("PerDevice", "TsUser,1,", "TsDevice,1,"))
            .Expect(Outcome.NonCompliant, "server", "TS1", "covers: 1", "of them by name: 0"),
        RuleCase
            .Finding("a mode that is assumed", Used("", "TsUser,1,anna", "TsDevice,1,PC2"))
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase.Clean("the server is set to Per User", Used("PerUser", "TsUser,1,anna", "TsDevice,1,PC2")),
        RuleCase
            .Clean(
                "every device holds its own CAL",
                Used("PerDevice", "TsUser,1,anna", "TsDevice,1,LAPTOP", "TsDevice,1,HOME", "TsDevice,1,PC2")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase
            .Clean(
                "no User CAL is owned: those that are missing can be bought for devices",
                Used("PerDevice", "TsDevice,1,")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase.Boundary(
            "nobody uses the server",
            Servers(TerminalServer("TS1", "PerDevice")).With("sessions.csv", "User,Client,Server")
        ),
        RuleCase.Boundary(
            "only files of the server are used",
            Servers(TerminalServer("TS1", "PerDevice"))
                .With("sessions.csv", "User,Client,Server,Purpose", "anna,LAPTOP,TS1,WindowsAccess")
                .With("cals.csv", "PackId,Kind,Version,Quantity,AssignedTo", "P1,TsUser,2003,1,anna")
        ),
        (
            RuleCase.Boundary(
                "the technical reading lets no User CAL help on a Per Device server",
                Used("PerDevice", "TsUser,1,anna", "TsDevice,3,")
            ) with
            {
                Switches = new InterpretationSwitches { TechnicalMixedMode = true },
            }
        ).Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase
            .Boundary(
                "two Per Device servers: only the one that Anna uses is concerned",
                Servers(TerminalServer("TS1", "PerDevice"), TerminalServer("TS2", "PerDevice"))
                    .With("users.csv", "Account,Domain", "anna,CONTOSO", "bram,CONTOSO")
                    .With("clients.csv", "Name,Domain", "LAPTOP,CONTOSO", "PC2,CONTOSO")
                    .With("sessions.csv", "User,Client,Server", "anna,LAPTOP,TS1", "bram,PC2,TS2")
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,AssignedTo",
                        "P1,TsUser,2003,1,anna",
                        "P2,TsDevice,2003,1,PC2"
                    )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1")
            .Expect(Outcome.Compliant, "server", "TS2"),
    ];

    /// <summary>Anna uses TS1 from LAPTOP and HOME, Bram from PC2; each pack is <c>Kind,Quantity,AssignedTo</c>.</summary>
    private static EstateText Used(string mode, params string[] packs) =>
        Servers(TerminalServer("TS1", mode))
            .With("users.csv", "Account,Domain", "anna,CONTOSO", "bram,CONTOSO")
            .With("clients.csv", "Name,Domain", "LAPTOP,CONTOSO", "HOME,CONTOSO", "PC2,CONTOSO")
            .With("sessions.csv", "User,Client,Server", "anna,LAPTOP,TS1", "anna,HOME,TS1", "bram,PC2,TS1")
            .With(
                "cals.csv",
                ["PackId,Kind,Quantity,AssignedTo,Version", .. packs.Select((pack, index) => $"P{index},{pack},2003")]
            );
}
