using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.LicensingMode;
using ComplianceAnalyzer.Rules.Tests.LicenseServers;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

public sealed class TSL3004PerDeviceModeWithUserCalsOnlyTests : RuleTests<TSL3004PerDeviceModeWithUserCalsOnly>
{
    private const string Lic1 = "LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,";

    private static readonly EstateText estate = Server("PerDevice").LicenseServers(Lic1);

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("user CALs only", KeyPacks(estate, "LIC1,1,TsUser,2003,20"))
            .Expect(Outcome.NonCompliant, "server", "TS1", "LIC1", "temporary")
            .RestingOn("license-servers.csv:2", "servers.csv:2"),
        RuleCase
            .Finding(
                "the built-in and temporary packs are no device CALs",
                KeyPacks(estate, "LIC1,1,BuiltIn,2000,-1", "LIC1,2,Temporary,2003,-1")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding("recorded in cals.csv alone", Cals(estate, "P1,TsUser,2003,20,LIC1"))
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding(
                "user CALs that say not where they are, and device CALs on a license server that is not found",
                Cals(
                    Server("PerDevice").LicenseServers(Lic1, "LIC2,OTHER,HQ,Windows Server 2003,Domain,no,yes,"),
                    "P1,TsUser,2003,20,LIC1",
                    "P2,TsUser,2003,20,",
                    "P3,TsDevice,2003,5,LIC2"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding(
                "a license server of another site holds nobody knows what, and one of no site cannot serve it",
                KeyPacks(
                    Server("PerDevice")
                        .LicenseServers(
                            Lic1,
                            "LIC2,CONTOSO,BRANCH,Windows Server 2003,Enterprise,no,yes,",
                            "OLD1,CONTOSO,,Windows 2000 Server,Enterprise,no,yes,"
                        ),
                    "LIC1,1,TsUser,2003,20"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding("a blank mode is Per Device", KeyPacks(Server("").LicenseServers(Lic1), "LIC1,1,TsUser,2003,20"))
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Finding("nothing tells what is installed", estate)
            .Expect(Outcome.Indeterminate, "server", "TS1", "LIC1", "key-packs.csv"),
        RuleCase
            .Finding(
                "a pack of device CALs that says not where it is",
                Cals(estate, "P1,TsUser,2003,20,LIC1", "P2,TsDevice,2003,5,")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Finding("a key pack of unknown kind", KeyPacks(estate, "LIC1,1,TsUser,2003,20", "LIC1,2,,2003,5"))
            .Expect(Outcome.Indeterminate, "server", "TS1"),
        RuleCase
            .Finding(
                "the registry names a license server that is not in the inventory",
                KeyPacks(Server("PerDevice", "GONE1").LicenseServers(Lic1), "LIC1,1,TsUser,2003,20")
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "GONE1"),
        RuleCase
            .Finding(
                "a license server whose site is blank may be found",
                KeyPacks(
                    Server("PerDevice").LicenseServers(Lic1, "LIC2,CONTOSO,,Windows Server 2003,Enterprise,no,yes,"),
                    "LIC1,1,TsUser,2003,20",
                    "LIC2,1,TsDevice,2003,5"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "LIC2"),
        RuleCase
            .Finding(
                "a license server of an unknown product is found and may serve",
                KeyPacks(
                    Server("PerDevice").LicenseServers(Lic1, "LIC2,CONTOSO,HQ,Mystery,Enterprise,no,yes,"),
                    "LIC1,1,TsUser,2003,20",
                    "LIC2,1,TsDevice,2003,5"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "LIC2"),
        RuleCase
            .Clean("device CALs are there", KeyPacks(estate, "LIC1,1,TsUser,2003,20", "LIC1,2,TsDevice,2003,1"))
            .Expect(Outcome.Compliant, "server", "TS1", "LIC1"),
        RuleCase
            .Clean(
                "one of two license servers has them",
                KeyPacks(
                    Server("PerDevice").LicenseServers(Lic1, "LIC2,CONTOSO,HQ,Windows Server 2003,Enterprise,no,yes,"),
                    "LIC1,1,TsUser,2003,20",
                    "LIC2,1,TsDevice,2003,5"
                )
            )
            .Expect(Outcome.Compliant, "server", "TS1", "LIC2"),
        RuleCase.Clean("Per User mode", KeyPacks(Server("PerUser").LicenseServers(Lic1), "LIC1,1,TsUser,2003,20")),
        RuleCase.Clean("an invalid mode", KeyPacks(Server("0").LicenseServers(Lic1), "LIC1,1,TsUser,2003,20")),
        RuleCase.Clean(
            "no license server that can serve it is found",
            KeyPacks(
                Server("PerDevice").LicenseServers("OLD1,CONTOSO,HQ,Windows 2000 Server,Enterprise,no,yes,"),
                "OLD1,1,TsDevice,2000,5"
            )
        ),
        RuleCase
            .Boundary("a pack of none", KeyPacks(estate, "LIC1,1,TsDevice,2003,0"))
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        RuleCase
            .Boundary("a pack of one", KeyPacks(estate, "LIC1,1,TsDevice,2003,1"))
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase
            .Boundary("device CALs of version 2000", KeyPacks(estate, "LIC1,1,TsDevice,2000,5"))
            .Expect(Outcome.NonCompliant, "server", "TS1"),
        // As of 2006-01-01: device CALs of that day are installed, those of the next are not.
        RuleCase
            .Boundary(
                "acquired on the analysis date",
                Cals(estate, "P1,TsUser,2003,20,LIC1", "P2,TsDevice,2003,5,LIC1,2006-01-01")
            )
            .Expect(Outcome.Compliant, "server", "TS1"),
        RuleCase
            .Boundary(
                "acquired the day after",
                Cals(estate, "P1,TsUser,2003,20,LIC1", "P2,TsDevice,2003,5,LIC1,2006-01-02")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1"),
    ];

    private static EstateText Server(string mode, string registry = "") =>
        DiscoveryEstate.Servers(
            $"TS1,CONTOSO,HQ,Windows Server 2003,Standard,Application,{mode},{registry},,2004-01-15"
        );

    private static EstateText KeyPacks(EstateText estate, params string[] rows) =>
        estate.With("key-packs.csv", ["LicenseServer,KeyPackId,Kind,Version,Total", .. rows]);

    private static EstateText Cals(EstateText estate, params string[] rows) =>
        estate.With(
            "cals.csv",
            [
                "PackId,Kind,Version,Quantity,LicenseServer,AcquiredOn",
                .. rows.Select(row => row.Count(character => character == ',') == 4 ? row + "," : row),
            ]
        );
}
