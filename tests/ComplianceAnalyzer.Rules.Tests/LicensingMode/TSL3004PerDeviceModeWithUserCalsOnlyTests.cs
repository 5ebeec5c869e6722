using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3004PerDeviceModeWithUserCalsOnlyTests : RuleTests<TSL3004PerDeviceModeWithUserCalsOnly>
{
    private const string CalHeader = "PackId,Kind,Version,Quantity,LicenseServer";
    private const string PackHeader = "LicenseServer,KeyPackId,Kind,Version,Total,Issued";

    private static readonly EstateText perDevice = Mode("PerDevice");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("user CALs by cals.csv", perDevice.With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1"))
            .Expect(Outcome.NonCompliant, "server", "TS1", "LS1", "temporary licenses only"),
        RuleCase
            .Finding(
                "user CALs by key-packs.csv, beside the built-in pool",
                perDevice.With("key-packs.csv", PackHeader, "LS1,1,TsUser,2003,25,0", "LS1,2,BuiltIn,2000,-1,3")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding(
                "device CALs of Windows 2000 do not serve",
                perDevice.With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1", "P2,TsDevice,2000,25,LS1")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding(
                "device CALs on a server that is not found",
                perDevice.With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1", "P2,TsDevice,2003,25,LS9")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding(
                "user CALs are owned, and where they are installed is not known",
                perDevice.With("cals.csv", CalHeader, "P1,TsUser,2003,25,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "does not tell"),
        RuleCase
            .Clean("device CALs", perDevice.With("cals.csv", CalHeader, "P1,TsDevice,2003,25,LS1"))
            .Expect(Outcome.Compliant, "server", "TS1", "finds device CALs on LS1"),
        RuleCase.Clean("Per User", Mode("PerUser").With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1")),
        RuleCase.Clean("no user CALs anywhere", perDevice.With("cals.csv", CalHeader, "P1,TsDevice,2003,25,")),
        RuleCase.Clean(
            "no license server is found",
            Estates.TerminalServer.With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1")
        ),
        RuleCase
            .Boundary(
                "one device CAL among user CALs",
                perDevice.With("cals.csv", CalHeader, "P1,TsUser,2003,25,LS1", "P2,TsDevice,2003,1,LS1")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase
            .Boundary(
                "an empty pack holds no device CAL",
                perDevice.With("key-packs.csv", PackHeader, "LS1,1,TsUser,2003,25,0", "LS1,2,TsDevice,2003,0,0")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
    ];

    private static EstateText Mode(string mode) =>
        EstateText
            .Empty.With(
                "servers.csv",
                "Name,Domain,OperatingSystem,Edition,TerminalServer,TsLicensingMode,LicenseServers",
                $"TS1,CONTOSO,Windows Server 2003,Standard,Application,{mode},LS1"
            )
            .With(
                "license-servers.csv",
                "Name,Domain,OperatingSystem,Role,Activated",
                "LS1,CONTOSO,Windows Server 2003,Domain,yes",
                "LS9,FABRIKAM,Windows Server 2003,Domain,yes"
            );
}
