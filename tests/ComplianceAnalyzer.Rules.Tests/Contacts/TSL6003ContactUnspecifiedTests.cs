using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Contacts;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Contacts.IncidentEstate;

namespace ComplianceAnalyzer.Rules.Tests.Contacts;

public sealed class TSL6003ContactUnspecifiedTests : RuleTests<TSL6003ContactUnspecified>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "nothing valid is installed",
                Incidents("I1,DiscoveryFails,,LIC1", "I2,CannotConnect,,LIC1", "I3,CannotObtainLicense,,")
                    .KeyPacks("LIC1,1,Temporary,2003,-1,")
            )
            .Expect(Outcome.Indeterminate, "incident", "I1", "names nobody")
            .Expect(Outcome.Indeterminate, "incident", "I2")
            .Expect(Outcome.Indeterminate, "incident", "I3"),
        RuleCase
            .Finding("what is installed is not known", Incidents("I1,DiscoveryFails,,LIC1"))
            .Expect(Outcome.Indeterminate, "incident", "I1", "is not known", "key-packs.csv"),
        RuleCase
            .Finding(
                "a row of the report that could not be read may be the pack",
                Incidents("I1,DiscoveryFails,,LIC1").KeyPacks("LIC1,,TsDevice,2003,5,")
            )
            .Expect(Outcome.Indeterminate, "incident", "I1", "is not known"),
        RuleCase
            .Clean("valid CALs are installed", Incidents("I1,DiscoveryFails,,LIC1").KeyPacks("LIC1,1,TsUser,2003,1,"))
            .Expect(Outcome.Compliant, "incident", "I1", "product support")
            .RestingOn("incidents.csv:2", "key-packs.csv:2"),
        RuleCase.Clean(
            "trouble that has nothing to do with what is installed",
            Incidents("I1,InstallCals,,LIC1", "I2,LicenseIdRejected,,LIC1").KeyPacks()
        ),
        (
            RuleCase.Boundary(
                "TS CALs drawn from the offer after its last day are not valid",
                Incidents("I1,DiscoveryFails,,LIC1", "I2,DiscoveryFails,,LIC2")
                    .KeyPacks()
                    .With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity,Channel,RedeemedOn,LicenseServer",
                        "A,TsUser,2003,1,TransitionOffer,2007-06-30,LIC1",
                        "B,TsUser,2003,1,TransitionOffer,2007-07-01,LIC2"
                    )
            ) with
            {
                AsOf = new DateOnly(2007, 12, 31),
            }
        )
            .Expect(Outcome.Compliant, "incident", "I1")
            .Expect(Outcome.Indeterminate, "incident", "I2", "names nobody"),
    ];
}
