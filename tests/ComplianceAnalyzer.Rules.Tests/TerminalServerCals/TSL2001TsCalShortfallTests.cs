using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.TerminalServerCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TerminalServerCals;

public sealed class TSL2001TsCalShortfallTests : RuleTests<TSL2001TsCalShortfall>
{
    private const string Layer = "cal-layer";
    private const string Terminal = "TerminalServices";

    /// <summary>Anna and Bram share PC1, Carl has PC2 and a laptop: PC1 and Carl are the only two that cover.</summary>
    private static readonly EstateText used = Estates.TerminalServer.Sessions(
        "anna,PC1,TS1",
        "bram,PC1,TS1",
        "carl,PC2,TS1",
        "carl,LAPTOP,TS1"
    );

    /// <summary>Two people with three devices each: two user CALs cover, nothing else of two does.</summary>
    private static readonly EstateText roaming = Estates.TerminalServer.Sessions(
        "anna,PC1,TS1",
        "anna,PC2,TS1",
        "anna,PC3,TS1",
        "bram,PC4,TS1",
        "bram,PC5,TS1",
        "bram,PC6,TS1"
    );

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // Zoe is not in the directory: PC1 and Carl are needed without her, and 1 + 1 owned.
        RuleCase
            .Finding(
                "a user and a device CAL cover whoever is known",
                Estates
                    .TerminalServer.Users("anna", "bram", "carl")
                    .Sessions("anna,PC1,TS1", "bram,PC1,TS1", "carl,PC2,TS1", "carl,LAPTOP,TS1", "zoe,PC9,TS1")
                    .Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1")
            )
            .Expect(Outcome.Indeterminate, Layer, Terminal, "The TS CALs owned, 2,", "needed are between 2 and 3"),
        RuleCase
            .Finding("no CAL at all", used.Cals())
            .Expect(
                Outcome.NonCompliant,
                Layer,
                Terminal,
                "Needed at least: 2",
                "owned: 0",
                "short: 2",
                "1 user and 1 device",
                "end the access of 1 people and 1 devices, among them CARL, PC1."
            )
            .RestingOn("sessions.csv:2", "sessions.csv:3", "sessions.csv:4", "sessions.csv:5"),
        RuleCase
            .Finding(
                "a total that suffices without an assignment",
                roaming.Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal, "as many as the 2", "short: 1", "1 user and 0 device"),
        RuleCase
            .Finding("Windows CALs are no TS CALs", used.Cals("P1,WindowsUser,2003,9"))
            .Expect(Outcome.NonCompliant, Layer, Terminal, "owned: 0"),
        // User CALs for Anna and Bram (2 x 80), or device CALs for their devices (6 x 10): 60 is less, and so is no mix.
        RuleCase
            .Finding(
                "the cheapest purchase is not the smallest",
                roaming.Cals().With("prices.csv", "Kind,UnitPrice,Currency", "TsUser,80,EUR", "TsDevice,10,EUR")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal, "short: 2", "0 user and 6 device", "60 EUR"),
        RuleCase
            .Finding(
                "a CAL by name for somebody who does not use it",
                used.Users("anna", "bram", "carl", "dora").Cals("P1,TsUser,2003,1,dora", "P2,TsDevice,2003,1")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal, "who uses no such server: 1", "short: 1"),
        RuleCase
            .Finding(
                "four people behind one account on five devices",
                Estates
                    .TerminalServer.Users("desk,,4")
                    .Sessions("desk,PC1,TS1", "desk,PC2,TS1", "desk,PC3,TS1", "desk,PC4,TS1", "desk,PC5,TS1")
                    .Cals("P1,TsUser,2003,3")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal, "Needed at least: 4", "owned: 3", "short: 1"),
        RuleCase
            .Finding("no file of CALs", used)
            .Expect(Outcome.Indeterminate, Layer, Terminal, "between 0 and 2", "cals.csv"),
        RuleCase
            .Finding(
                "no usage, and CALs for one of two",
                Estates.TerminalServer.Users("anna", "bram").Clients("PC1", "PC2").Cals("P1,TsUser,2003,1")
            )
            .Expect(Outcome.Indeterminate, Layer, Terminal, "between 0 and 2"),
        RuleCase
            .Finding(
                "a user who is not in the inventory decides",
                used.Users("anna", "bram").Cals("P1,TsDevice,2003,1")
            )
            .Expect(Outcome.Indeterminate, Layer, Terminal, "TS CALs owned, 1,", "between 1 and 2", "between 0 and 1"),
        RuleCase
            .Finding(
                "a user who is not in the inventory does not decide",
                used.Users("anna", "bram").Cals("P1,TsUser,2003,1")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal, "short: 1"),
        (
            RuleCase.Finding(
                "under the technical reading user CALs do not help on a Per Device server",
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                        "TS1,Windows Server 2003,Standard,Application,PerDevice"
                    )
                    .Sessions("anna,PC1,TS1")
                    .Cals("P1,TsUser,2003,1")
            ) with
            {
                Switches = new InterpretationSwitches { TechnicalMixedMode = true },
            }
        ).Expect(
            Outcome.NonCompliant,
            Layer,
            Terminal,
            "0 user and 1 device",
            "set these terminal servers to Per User: TS1"
        ),
        RuleCase
            .Clean("an assignment covers everything", used.Cals("P1,TsDevice,2003,1", "P2,TsUser,2003,1"))
            .Expect(
                Outcome.Compliant,
                Layer,
                Terminal,
                "Owned: 2",
                "pairs: 4",
                "TS CALs owned: 1 user and 1 device TS CALs for 3 people on 3 devices"
            ),
        RuleCase
            .Clean(
                "one person with two accounts on many devices",
                Estates
                    .TerminalServer.Users("anna,P1", "anna2,P1")
                    .Sessions("anna,PC1,TS1", "anna2,PC2,TS1", "anna,PC3,TS1")
                    .Cals("P1,TsUser,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, Terminal, "people: 1"),
        RuleCase
            .Clean(
                "one CAL covers its holder on all servers",
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer",
                        "TS1,Windows Server 2003,Standard,Application",
                        "TS2,Windows Server 2003,Standard,Application"
                    )
                    .Sessions("anna,PC1,TS1", "anna,PC1,TS2")
                    .Cals("P1,TsDevice,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, Terminal, "pairs: 1"),
        RuleCase
            .Clean("nobody uses the terminal server", Estates.TerminalServer.Sessions().Cals())
            .Expect(Outcome.Compliant, Layer, Terminal, "No access needs TS CALs"),
        RuleCase.Clean("no terminal server", Estates.FileServer.Sessions("anna,PC1,FS1,WindowsAccess")),
        RuleCase
            .Clean(
                "use taken from main users is said to be assumed",
                Estates.TerminalServer.Clients("PC1,,anna").Cals("P1,TsUser,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, Terminal, "main users or the directory: 1", "Per User mode: 0"),
        RuleCase
            .Boundary("one below", used.Cals("P1,TsUser,2003,1"))
            .Expect(Outcome.NonCompliant, Layer, Terminal, "short: 1"),
        RuleCase
            .Boundary("exactly enough", roaming.Cals("P1,TsUser,2003,2"))
            .Expect(Outcome.Compliant, Layer, Terminal),
        RuleCase.Boundary("one above", roaming.Cals("P1,TsUser,2003,3")).Expect(Outcome.Compliant, Layer, Terminal),
        RuleCase
            .Boundary(
                "five CALs for four people behind one account are enough, and four are",
                Estates
                    .TerminalServer.Users("desk,,4")
                    .Sessions("desk,PC1,TS1", "desk,PC2,TS1", "desk,PC3,TS1", "desk,PC4,TS1", "desk,PC5,TS1")
                    .Cals("P1,TsUser,2003,4")
            )
            .Expect(Outcome.Compliant, Layer, Terminal, "people: 4, devices: 5"),
        // The desk is covered by its device; the CAL that one of its two people holds is not Anna's.
        RuleCase
            .Boundary(
                "a CAL that somebody at a shared account holds is nobody else's",
                Estates
                    .TerminalServer.Users("desk,,2", "anna")
                    .Sessions("desk,PC1,TS1", "anna,PC2,TS1")
                    .Cals("P1,TsUser,2003,1,desk", "P2,TsDevice,2003,1,PC1")
            )
            .Expect(Outcome.NonCompliant, Layer, Terminal),
    ];
}
