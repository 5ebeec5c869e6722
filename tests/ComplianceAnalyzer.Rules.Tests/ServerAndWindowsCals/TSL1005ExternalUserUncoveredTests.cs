using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1005ExternalUserUncoveredTests : RuleTests<TSL1005ExternalUserUncovered>
{
    private const string Guest = "guest,,,,yes";

    private const string Partner = "partner,,,,yes";

    /// <summary>Two external users at two devices on a file server.</summary>
    private static readonly EstateText files = Estates
        .FileServer.Users("anna", Guest, Partner)
        .Sessions("guest,PC1,FS1,WindowsAccess", "partner,PC2,FS1,WindowsAccess");

    /// <summary>One external user in a terminal session.</summary>
    private static readonly EstateText session = Estates.TerminalServer.Users("anna", Guest).Sessions("guest,PC1,TS1");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("neither connector nor CAL", Packs(files))
            .Expect(Outcome.NonCompliant, "server", "FS1", "nor with a CAL: 2", "together: 2")
            .RestingOn("servers.csv:2", "sessions.csv:2", "sessions.csv:3"),
        RuleCase
            .Finding("a connector of another copy", Packs(files, "P1,ExternalConnector,2003,1,FS2,"))
            .Expect(Outcome.NonCompliant, "server", "FS1"),
        RuleCase
            .Finding(
                "CALs that others hold by name",
                Packs(files, "P1,WindowsUser,2003,1,,anna", "P2,WindowsUser,2003,1,,guest")
            )
            .Expect(Outcome.NonCompliant, "server", "FS1", "together: 1"),
        // The session needs a Windows CAL and a TS CAL: the connector of one layer leaves one of the other.
        RuleCase
            .Finding(
                "in a terminal session the other connector is missing",
                Packs(session, "P1,ExternalConnector,2003,1,TS1,")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "together: 1"),
        RuleCase
            .Finding("both CALs are missing", Packs(session))
            .Expect(Outcome.NonCompliant, "server", "TS1", "together: 2"),
        // Anna and the guest need one CAL each; the one that is there may be the guest's.
        RuleCase
            .Finding(
                "too few CALs for everybody, enough for the guest",
                Packs(
                    Estates
                        .FileServer.Users("anna", Guest)
                        .Sessions("anna,PC1,FS1,WindowsAccess", "guest,PC2,FS1,WindowsAccess"),
                    "P1,WindowsUser,2003,1,,"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "FS1", "nothing says"),
        // Two come in terminal sessions, for which the TS connector is missing; the third opens files through the connector.
        RuleCase
            .Finding(
                "some of the external users come through a connector",
                Packs(
                    Estates
                        .TerminalServer.Users(Guest, Partner, "friend,,,,yes")
                        .Sessions("guest,PC1,TS1", "partner,PC2,TS1", "friend,PC3,TS1,WindowsAccess"),
                    "P1,ExternalConnector,2003,1,TS1,"
                )
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "together: 2", "without a connector: 2"),
        // Windows CALs cover both sessions; the one TS CAL may be Anna's or the guest's.
        RuleCase
            .Finding(
                "one kind of CAL is enough for everybody, the other for the guest",
                Packs(
                    Estates.TerminalServer.Users("anna", Guest).Sessions("anna,PC1,TS1", "guest,PC2,TS1"),
                    "P1,WindowsUser,2003,2,,",
                    "P2,TsUser,2003,1,,"
                )
            )
            .Expect(Outcome.Indeterminate, "server", "TS1", "nothing says"),
        RuleCase
            .Finding("a TS CAL redeemed against a license that no file shows may be the guest's", Redeemed(session))
            .Expect(Outcome.Indeterminate, "server", "TS1", "nothing says"),
        RuleCase
            .Finding(
                "a TS CAL redeemed against a license that is not there",
                Redeemed(session).With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel")
            )
            .Expect(Outcome.NonCompliant, "server", "TS1", "together: 1"),
        RuleCase
            .Finding(
                "the device is not in the inventory, and may be one that has a CAL",
                Packs(files.Clients("PC1", "PC2").Sessions("guest,PC9,FS1,WindowsAccess"))
            )
            .Expect(Outcome.Indeterminate, "server", "FS1", "nothing says"),
        RuleCase.Finding("no cals.csv", files).Expect(Outcome.Indeterminate, "server", "FS1"),
        RuleCase
            .Clean("a connector for the copy", Packs(files, "P1,ExternalConnector,2003,1,FS1,"))
            .Expect(Outcome.Compliant, "server", "FS1", "through a connector: 2"),
        RuleCase
            .Clean(
                "both connectors for a terminal session",
                Packs(session, "P1,ExternalConnector,2003,1,TS1,", "P2,TsExternalConnector,2003,1,TS1,")
            )
            .Expect(Outcome.Compliant, "server", "TS1", "through a connector: 1"),
        RuleCase
            .Clean("a device CAL covers whoever sits there", Packs(files, "P1,WindowsDevice,2003,2,,"))
            .Expect(Outcome.Compliant, "server", "FS1", "come with CALs: 2"),
        RuleCase
            .Clean(
                "by name, though others are short",
                Packs(
                    Estates
                        .FileServer.Users("anna", Guest)
                        .Sessions("anna,PC1,FS1,WindowsAccess", "guest,PC2,FS1,WindowsAccess"),
                    "P1,WindowsUser,2003,1,,guest"
                )
            )
            .Expect(Outcome.Compliant, "server", "FS1"),
        RuleCase.Clean(
            "internal users only",
            Packs(Estates.FileServer.Users("anna").Sessions("anna,PC1,FS1,WindowsAccess"))
        ),
        RuleCase.Clean(
            "anonymous use needs no CAL",
            Packs(Estates.FileServer.Users(Guest).Sessions("guest,PC1,FS1,Anonymous"))
        ),
        RuleCase.Clean(
            "Per Server mode is counted elsewhere",
            Packs(
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,WindowsCalMode",
                        "FS1,Windows Server 2003,Standard,PerServer"
                    )
                    .Users(Guest)
                    .Sessions("guest,PC1,FS1,WindowsAccess")
            )
        ),
        RuleCase.Clean(
            "files of a terminal server in Per Server mode",
            Packs(
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode,WindowsCalMode",
                        "TS1,Windows Server 2003,Standard,Application,PerUser,PerServer"
                    )
                    .Users(Guest)
                    .Sessions("guest,PC1,TS1,WindowsAccess")
            )
        ),
        RuleCase
            .Boundary("one CAL below the need", Packs(files, "P1,WindowsUser,2003,1,,"))
            .Expect(Outcome.NonCompliant, "server", "FS1", "together: 1"),
        RuleCase
            .Boundary("exactly the need", Packs(files, "P1,WindowsUser,2003,2,,"))
            .Expect(Outcome.Compliant, "server", "FS1"),
        RuleCase
            .Boundary("one CAL above the need", Packs(files, "P1,WindowsUser,2003,3,,"))
            .Expect(Outcome.Compliant, "server", "FS1"),
    ];

    /// <summary>A Windows CAL of the guest, and a TS CAL that was drawn from the transition offer.</summary>
    private static EstateText Redeemed(EstateText estate) =>
        estate.With(
            "cals.csv",
            "PackId,Kind,Version,Quantity,AssignedTo,Channel,XpLicense,RedeemedOn",
            "P1,WindowsUser,2003,1,guest,Retail,,",
            "P2,TsUser,2003,1,,TransitionOffer,XP-1,2005-02-14"
        );

    private static EstateText Packs(EstateText estate, params string[] rows) =>
        estate.With("cals.csv", ["PackId,Kind,Version,Quantity,Server,AssignedTo", .. rows]);
}
