using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1002WindowsCalShortfallTests : RuleTests<TSL1002WindowsCalShortfall>
{
    private const string Layer = "cal-layer";

    /// <summary>Anna and Bram on one PC, Carl on another: two device CALs, or one device CAL and one for Carl.</summary>
    private static readonly EstateText used = Estates.FileServer.Sessions(
        "anna,PC1,FS1,WindowsAccess",
        "bram,PC1,FS1,WindowsAccess",
        "carl,PC2,FS1,WindowsAccess"
    );

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("one CAL too few", used.Cals("P1,WindowsDevice,2003,1"))
            .Expect(
                Outcome.NonCompliant,
                Layer,
                "Windows",
                "Needed at least: 2",
                "owned: 1",
                "short: 1",
                "servers of unknown mode in Per Device or Per User mode: 1"
            ),
        // TS CALs are no Windows CALs: for the terminal session both are needed.
        RuleCase
            .Finding(
                "a terminal session with a TS CAL alone",
                Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals("P1,TsUser,2003,5")
            )
            .Expect(Outcome.NonCompliant, Layer, "Windows", "Needed at least: 1", "owned: 0"),
        RuleCase
            .Finding("CALs of version 2000", used.Cals("P1,WindowsDevice,2000,9"))
            .Expect(Outcome.NonCompliant, Layer, "Windows", "owned: 0", "short: 2"),
        RuleCase
            .Finding("no file of CALs", used)
            .Expect(Outcome.Indeterminate, Layer, "Windows", "between 0 and 2", "cals.csv"),
        RuleCase
            .Finding("no usage, no users, no devices", Estates.FileServer.Cals("P1,WindowsUser,2003,5"))
            .Expect(Outcome.Indeterminate, Layer, "Windows", "nothing bounds the number"),
        RuleCase
            .Finding("no usage", Estates.FileServer.Users("anna", "bram").Clients("PC1").Cals())
            .Expect(Outcome.Indeterminate, Layer, "Windows", "between 0 and 1"),
        (
            RuleCase.Finding(
                "everybody in the directory counts by the switch",
                used.Users("anna", "bram", "carl", "dora").Cals("P1,WindowsDevice,2003,2")
            ) with
            {
                Switches = new InterpretationSwitches { WindowsCalByDirectory = true },
            }
        ).Expect(Outcome.NonCompliant, Layer, "Windows", "Needed at least: 3", "owned: 2", "directory: 1"),
        RuleCase
            .Clean("an assignment covers everything", used.Cals("P1,WindowsDevice,2003,1", "P2,WindowsUser,2003,1"))
            .Expect(Outcome.Compliant, Layer, "Windows", "Owned: 2", "pairs: 3"),
        RuleCase
            .Clean("nobody uses the server", Estates.FileServer.Sessions())
            .Expect(Outcome.Compliant, Layer, "Windows", "No access needs Windows CALs"),
        RuleCase.Clean(
            "Per Server mode is counted elsewhere",
            EstateText
                .Empty.With(
                    "servers.csv",
                    "Name,OperatingSystem,Edition,WindowsCalMode",
                    "FS1,Windows Server 2003,Standard,PerServer"
                )
                .Sessions("anna,PC1,FS1,WindowsAccess")
        ),
        RuleCase.Clean("Web Edition needs none", Estates.FileServerOf("Web").Sessions("anna,PC1,FS1,WindowsAccess")),
        RuleCase
            .Clean(
                "a CAL for everybody is enough whatever is used",
                Estates.FileServer.Users("anna", "bram").Cals("P1,WindowsUser,2003,2")
            )
            .Expect(Outcome.Compliant, Layer, "Windows", "suffice for everybody"),
        RuleCase
            .Clean(
                "a server of unknown edition is taken to be in scope, and that is said",
                Estates.FileServerOf("").Sessions("anna,PC1,FS1,WindowsAccess").Cals("P1,WindowsUser,2003,1")
            )
            .Expect(Outcome.Compliant, Layer, "Windows", "unknown edition that are in scope: 1"),
        RuleCase
            .Boundary("exactly enough", used.Cals("P1,WindowsDevice,2003,2"))
            .Expect(Outcome.Compliant, Layer, "Windows"),
        RuleCase
            .Boundary("one more than enough", used.Cals("P1,WindowsDevice,2003,3"))
            .Expect(Outcome.Compliant, Layer, "Windows"),
        RuleCase
            .Boundary("as many as needed, of the wrong kind", used.Cals("P1,WindowsUser,2003,2"))
            .Expect(Outcome.NonCompliant, Layer, "Windows", "as many as the 2", "short: 1"),
    ];
}
