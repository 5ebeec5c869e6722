using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Contacts;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Contacts.IncidentEstate;

namespace ComplianceAnalyzer.Rules.Tests.Contacts;

public sealed class TSL6001ContactRouteTests : RuleTests<TSL6001ContactRoute>
{
    private const string Device = "LIC1,1,TsDevice,2003,5,";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "the four that Clearinghouse takes",
                Incidents(
                    "I1,ActivateLicenseServer,,",
                    "I2,InstallCals,,",
                    "I3,InternetInstallFails,,",
                    "I4,RetailCodesAlreadyActivated,,"
                )
            )
            .Expect(
                Outcome.Advice,
                "incident",
                "I1",
                "Clearinghouse",
                "(888) 571-2048",
                "automatic connection (recommended)",
                "https://activate.microsoft.com/",
                "by telephone"
            )
            .RestingOn("incidents.csv:2")
            .Expect(Outcome.Advice, "incident", "I2", "Clearinghouse", "Installation Method", "Install Licenses")
            .Expect(Outcome.Advice, "incident", "I3", "Clearinghouse", "Call (888) 571-2048")
            .Expect(Outcome.Advice, "incident", "I4", "Clearinghouse", "Call (888) 571-2048", "license codes"),
        RuleCase
            .Finding(
                "support, supplier and nobody, whatever is installed",
                Incidents(
                        "I1,LicenseIdRejected,Clearinghouse,LIC1",
                        "I2,AgreementOrAuthorizationLost,,",
                        "I3,OtherOperatingSystemProblem,,"
                    )
                    .KeyPacks(Device)
            )
            .Expect(
                Outcome.Advice,
                "incident",
                "I1",
                "product support",
                "error message",
                "LicenseIdRejected; contacted: Clearinghouse"
            )
            .RestingOn("incidents.csv:2")
            .Expect(Outcome.Advice, "incident", "I2", "supplier", "invoice")
            .Expect(Outcome.Advice, "incident", "I3", "names nobody", "not Clearinghouse"),
        RuleCase
            .Finding(
                "with valid CALs installed support takes three more",
                Incidents("I1,CannotConnect,,LIC1", "I2,CannotObtainLicense,,", "I3,DiscoveryFails,,LIC1")
                    .KeyPacks(Device)
            )
            .Expect(
                Outcome.Advice,
                "incident",
                "I1",
                "product support, since valid TS CALs are installed",
                "contacted: –"
            )
            .RestingOn("incidents.csv:2", "key-packs.csv:2")
            .Expect(Outcome.Advice, "incident", "I2", "product support, since")
            .Expect(Outcome.Advice, "incident", "I3", "product support, since"),
        RuleCase
            .Finding("nothing tells whether CALs are installed", Incidents("I1,CannotConnect,,LIC1"))
            .Expect(Outcome.Advice, "incident", "I1", "if valid TS CALs are installed"),
        RuleCase
            .Finding(
                "a pack of cals.csv on the license server is enough",
                Incidents("I1,CannotConnect,,LIC1")
                    .With("cals.csv", "PackId,Kind,Version,Quantity,LicenseServer", "A,TsUser,2003,1,LIC1")
            )
            .Expect(Outcome.Advice, "incident", "I1", "since valid"),
        RuleCase.Clean(
            "none installed: the article names nobody, and TSL6003 says so",
            Incidents("I1,CannotConnect,,LIC1", "I2,DiscoveryFails,,").KeyPacks("LIC1,1,BuiltIn,2000,-1,")
        ),
        RuleCase
            .Boundary(
                "a pack of one, a pack of none; installed on another license server",
                Incidents("I1,CannotConnect,,LIC1", "I2,CannotConnect,,LIC2", "I3,CannotConnect,,LIC3")
                    .KeyPacks("LIC1,1,TsDevice,2003,1,", "LIC2,1,TsDevice,2003,0,")
            )
            .Expect(Outcome.Advice, "incident", "I1"),
        // The analysis date is 2006-01-01; a pack holds on the day on which it expires.
        RuleCase
            .Boundary(
                "a pack that expires on the analysis date, and one that has expired the day before",
                Incidents("I1,CannotConnect,,LIC1", "I2,CannotConnect,,LIC2")
                    .KeyPacks("LIC1,1,TsDevice,2003,1,2006-01-01", "LIC2,1,TsDevice,2003,1,2005-12-31")
            )
            .Expect(Outcome.Advice, "incident", "I1"),
        RuleCase
            .Boundary(
                "drawn from the offer on the analysis date, and on the day after",
                Incidents("I1,CannotConnect,,LIC1", "I2,CannotConnect,,LIC2")
                    .KeyPacks()
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,Channel,RedeemedOn,LicenseServer",
                        "A,TsUser,2003,1,TransitionOffer,2006-01-01,LIC1",
                        "B,TsUser,2003,1,TransitionOffer,2006-01-02,LIC2"
                    )
            )
            .Expect(Outcome.Advice, "incident", "I1"),
    ];
}
