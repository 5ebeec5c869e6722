using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Contacts;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Contacts.IncidentEstate;

namespace ComplianceAnalyzer.Rules.Tests.Contacts;

public sealed class TSL6002WrongContactTests : RuleTests<TSL6002WrongContact>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "whom the article excludes",
                Incidents(
                    "I1,DiscoveryFails,Clearinghouse,",
                    "I2,OtherOperatingSystemProblem,Clearinghouse,",
                    "I3,ActivateLicenseServer,ProductSupport,",
                    "I4,InstallCals,ProductSupport,",
                    "I5,InternetInstallFails,ProductSupport,",
                    "I6,RetailCodesAlreadyActivated,ProductSupport,",
                    "I7,AgreementOrAuthorizationLost,Clearinghouse,",
                    "I8,AgreementOrAuthorizationLost,ProductSupport,"
                )
            )
            .Expect(Outcome.NonCompliant, "incident", "I1", "not to be contacted for discovery")
            .Expect(Outcome.NonCompliant, "incident", "I2")
            .Expect(Outcome.NonCompliant, "incident", "I3", "neither activate")
            .Expect(Outcome.NonCompliant, "incident", "I4")
            .Expect(Outcome.NonCompliant, "incident", "I5")
            .Expect(Outcome.NonCompliant, "incident", "I6")
            .Expect(Outcome.NonCompliant, "incident", "I7", "the supplier can")
            .Expect(Outcome.NonCompliant, "incident", "I8"),
        RuleCase
            .Clean(
                "whom the article names",
                Incidents(
                    "I1,ActivateLicenseServer,Clearinghouse,",
                    "I2,CannotConnect,ProductSupport,",
                    "I3,AgreementOrAuthorizationLost,Supplier,",
                    "I4,OtherOperatingSystemProblem,ProductSupport,"
                )
            )
            .Expect(Outcome.Compliant, "incident", "I1")
            .Expect(Outcome.Compliant, "incident", "I2")
            .Expect(Outcome.Compliant, "incident", "I3")
            .Expect(Outcome.Compliant, "incident", "I4"),
        RuleCase
            .Boundary(
                "another than the one named, whom the article does not exclude",
                Incidents("I1,CannotConnect,Clearinghouse,", "I2,ActivateLicenseServer,Supplier,")
            )
            .Expect(Outcome.Advice, "incident", "I1", "names ProductSupport")
            .Expect(Outcome.Advice, "incident", "I2", "names Clearinghouse"),
        RuleCase.Boundary("nobody was contacted", Incidents("I1,DiscoveryFails,,")),
    ];
}
