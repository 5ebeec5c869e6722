using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1006ExternalConnectorMisappliedTests : RuleTests<TSL1006ExternalConnectorMisapplied>
{
    private const string Pack = "cal-pack";

    /// <summary>An internal and an external user, at a device each.</summary>
    private static readonly EstateText both = Estates
        .FileServer.Users("anna", "guest,,,,yes")
        .Sessions("anna,PC1,FS1,WindowsAccess", "guest,PC2,FS1,WindowsAccess");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("Web Edition", Packs(Estates.FileServerOf("Web"), "EC1,ExternalConnector,2003,1,FS1,"))
            .Expect(Outcome.NonCompliant, Pack, "EC1", "FS1", "Web"),
        RuleCase
            .Finding(
                "Small Business Server",
                Packs(Estates.FileServerOf("SmallBusiness"), "EC1,TsExternalConnector,2003,1,FS1,")
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1", "SmallBusiness"),
        RuleCase
            .Finding(
                "one id for two copies",
                Packs(Two("Web", "Web"), "EC1,ExternalConnector,2003,1,A,", "EC1,ExternalConnector,2003,1,B,")
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1", "acquired for A")
            .Expect(Outcome.NonCompliant, Pack, "EC1", "acquired for B"),
        RuleCase
            .Finding(
                "for Terminal Server on Windows 2000",
                Packs(Estates.OldTerminalServer, "EC1,TsExternalConnector,2003,1,OLD1,")
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1", "OLD1", "earlier product"),
        RuleCase
            .Finding("an internal user has nothing else", Packs(both, "EC1,ExternalConnector,2003,1,FS1,"))
            .Expect(
                Outcome.NonCompliant,
                Pack,
                "EC1",
                "Internal users of FS1",
                "missing for them: 1",
                "Kind: ExternalConnector; server: FS1"
            )
            .RestingOn("cals.csv:2", "servers.csv:2", "sessions.csv:2"),
        RuleCase
            .Finding(
                "one row of the pack counts, and another is too old",
                Packs(both, "EC1,ExternalConnector,2003,1,FS1,", "EC1,ExternalConnector,2000,1,FS1,")
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1", "missing for them: 1"),
        RuleCase
            .Clean("a connector that does not count bears nobody", Packs(both, "EC1,ExternalConnector,2000,1,FS1,"))
            .Expect(Outcome.Compliant, Pack, "EC1"),
        RuleCase
            .Finding(
                "a TS CAL redeemed against a license that no file shows may be the internal user's",
                Estates
                    .TerminalServer.Users("anna", "guest,,,,yes")
                    .Sessions("anna,PC1,TS1", "guest,PC2,TS1")
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,Server,Channel,XpLicense,RedeemedOn",
                        "EC1,TsExternalConnector,2003,1,TS1,Retail,,",
                        "P2,TsUser,2003,1,,TransitionOffer,XP-1,2005-02-14"
                    )
            )
            .Expect(Outcome.Indeterminate, Pack, "EC1", "shown to be owned"),
        RuleCase
            .Finding(
                "a CAL that somebody else holds by name",
                Packs(both, "EC1,ExternalConnector,2003,1,FS1,", "P1,WindowsUser,2003,1,,guest")
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1", "missing for them: 1"),
        RuleCase
            .Finding("no server is named", Packs(both, "EC1,ExternalConnector,2003,1,,"))
            .Expect(Outcome.Indeterminate, Pack, "EC1", "not known"),
        RuleCase
            .Finding("the server is not in the inventory", Packs(both, "EC1,ExternalConnector,2003,1,GONE1,"))
            .Expect(Outcome.Indeterminate, Pack, "EC1"),
        RuleCase
            .Finding(
                "the operating system is unknown",
                Packs(
                    EstateText.Empty.With("servers.csv", "Name,OperatingSystem", "X1,Something else"),
                    "EC1,TsExternalConnector,2003,1,X1,"
                )
            )
            .Expect(Outcome.Indeterminate, Pack, "EC1", "X1"),
        RuleCase
            .Finding(
                "no users.csv tells who is external",
                Packs(both.Without("users.csv"), "EC1,ExternalConnector,2003,1,FS1,")
            )
            .Expect(
                Outcome.Indeterminate,
                Pack,
                "EC1",
                "who is external",
                "Users of FS1 may",
                "internal users of FS1 or"
            ),
        // Anna needs one CAL on FS1 and Bram one on FS2; the one that is there may be hers.
        RuleCase
            .Finding(
                "too few CALs for everybody, enough for this server",
                Packs(
                    Two("Standard", "Standard")
                        .Users("anna", "bram")
                        .Sessions("anna,PC1,A,WindowsAccess", "bram,PC2,B,WindowsAccess"),
                    "EC1,ExternalConnector,2003,1,A,",
                    "P1,WindowsUser,2003,1,,"
                )
            )
            .Expect(Outcome.Indeterminate, Pack, "EC1"),
        RuleCase
            .Clean(
                "an internal user with a CAL",
                Packs(both, "EC1,ExternalConnector,2003,1,FS1,", "P1,WindowsUser,2003,1,,anna")
            )
            .Expect(Outcome.Compliant, Pack, "EC1", "external users of FS1")
            .RestingOn("cals.csv:2", "servers.csv:2"),
        RuleCase
            .Clean(
                "an External Connector may stand before Windows 2000",
                Packs(Estates.OldTerminalServer, "EC1,ExternalConnector,2003,1,OLD1,")
            )
            .Expect(Outcome.Compliant, Pack, "EC1"),
        RuleCase.Clean("no connectors", Packs(both, "P1,WindowsUser,2003,2,,")),
        RuleCase
            .Boundary(
                "exactly the CALs of the internal users",
                Packs(both, "EC1,ExternalConnector,2003,1,FS1,", "P1,WindowsDevice,2003,1,,")
            )
            .Expect(Outcome.Compliant, Pack, "EC1"),
        RuleCase
            .Boundary(
                "editions about Web: Standard, Enterprise, Datacenter",
                Packs(
                    EstateText.Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition",
                        "A,Windows Server 2003,Standard",
                        "B,Windows Server 2003,Enterprise",
                        "C,Windows Server 2003,Datacenter",
                        "D,Windows Server 2003,Web"
                    ),
                    "EC1,ExternalConnector,2003,1,A,",
                    "EC2,ExternalConnector,2003,1,B,",
                    "EC3,TsExternalConnector,2003,1,C,",
                    "EC4,TsExternalConnector,2003,1,D,"
                )
            )
            .Expect(Outcome.Compliant, Pack, "EC1")
            .Expect(Outcome.Compliant, Pack, "EC2")
            .Expect(Outcome.Compliant, Pack, "EC3")
            .Expect(Outcome.NonCompliant, Pack, "EC4"),
        // As of 2006-01-01: acquired on that day it is owned, on the next it is not.
        RuleCase
            .Boundary(
                "acquired on the analysis date and on the day after",
                Estates
                    .FileServerOf("Web")
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,Server,AcquiredOn",
                        "EC1,ExternalConnector,2003,1,FS1,2006-01-01",
                        "EC2,ExternalConnector,2003,1,FS1,2006-01-02"
                    )
            )
            .Expect(Outcome.NonCompliant, Pack, "EC1"),
    ];

    private static EstateText Two(string editionOfA, string editionOfB) =>
        EstateText.Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition",
            $"A,Windows Server 2003,{editionOfA}",
            $"B,Windows Server 2003,{editionOfB}"
        );

    private static EstateText Packs(EstateText estate, params string[] rows) =>
        estate.With("cals.csv", ["PackId,Kind,Version,Quantity,Server,AssignedTo", .. rows]);
}
