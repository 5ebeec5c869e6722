using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1006ExternalConnectorMisappliedTests : RuleTests<TSL1006ExternalConnectorMisapplied>
{
    private static readonly EstateText files = Estates.FileServer.Users("xena,,,,yes", "anna");

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("Web edition", Connector(Estates.FileServerOf("Web"), "P1,ExternalConnector,2003,1,FS1"))
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "edition Web"),
        RuleCase
            .Finding(
                "Small Business edition",
                Connector(Estates.FileServerOf("SmallBusiness"), "P1,TsExternalConnector,2003,1,FS1")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "edition SmallBusiness"),
        RuleCase
            .Finding(
                "a TS connector for Windows 2000",
                Connector(Estates.OldTerminalServer, "P1,TsExternalConnector,2003,1,OLD1")
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "older than Windows Server 2003"),
        RuleCase
            .Finding(
                "somebody of the house rests on it",
                Connector(
                    files.Sessions("xena,X1,FS1,WindowsAccess", "anna,PC1,FS1,WindowsAccess"),
                    "P1,ExternalConnector,2003,1,FS1"
                )
            )
            .Expect(Outcome.NonCompliant, "cal-pack", "P1", "users of the house who use server FS1: 1"),
        RuleCase
            .Finding("no server is named", Connector(Estates.FileServer, "P1,ExternalConnector,2003,1,"))
            .Expect(Outcome.Indeterminate, "cal-pack", "P1", "names no server"),
        RuleCase
            .Finding("the edition is not known", Connector(Estates.FileServerOf(""), "P1,ExternalConnector,2003,1,FS1"))
            .Expect(Outcome.Indeterminate, "cal-pack", "P1", "edition is not known"),
        RuleCase
            .Clean(
                "a Windows connector may serve Windows 2000",
                Connector(Estates.OldTerminalServer, "P1,ExternalConnector,2003,1,OLD1")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase
            .Clean(
                "people of the house have CALs",
                Connector(
                    files.Sessions("xena,X1,FS1,WindowsAccess", "anna,PC1,FS1,WindowsAccess"),
                    "P1,ExternalConnector,2003,1,FS1",
                    "P2,WindowsUser,2003,1,"
                )
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
        RuleCase
            .Boundary(
                "nobody of the house, by one",
                Connector(files.Sessions("xena,X1,FS1,WindowsAccess"), "P1,ExternalConnector,2003,1,FS1")
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1", "nobody of the house"),
        RuleCase
            .Boundary(
                "the connector of the other layer is not asked",
                Connector(
                    Estates.TerminalServer.Users("anna").Sessions("anna,PC1,TS1"),
                    "P1,ExternalConnector,2003,1,TS1",
                    "P2,WindowsUser,2003,1,"
                )
            )
            .Expect(Outcome.Compliant, "cal-pack", "P1"),
    ];

    private static EstateText Connector(EstateText estate, params string[] rows) =>
        estate.With("cals.csv", ["PackId,Kind,Version,Quantity,Server", .. rows]);
}
