using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.TransitionOffer;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

public sealed class TSL4006VolumeCredentialsMissingTests : RuleTests<TSL4006VolumeCredentialsMissing>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "each kind of number is missing",
                Volume(
                    "SEL,2002-05-01,Select,,2000001,,",
                    "OV,2002-05-01,OpenValue,1000001,,,",
                    "OPL,2002-05-01,OpenLicense,1000001,2000001,30000001,",
                    "OPA,2002-05-01,OpenLicense,,,,30000001ZZE0000"
                )
            )
            .Expect(
                Outcome.NonCompliant,
                "xp-license",
                "SEL",
                "EnrollmentNumber",
                "Volume program: Select",
                "asks the supplier"
            )
            .Expect(Outcome.NonCompliant, "xp-license", "OV", "AgreementNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "OPL", "AuthorizationNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "OPA", "LicenseNumber"),
        RuleCase
            .Finding(
                "a letter in an agreement number and in a license number",
                Volume("AGR,2002-05-01,OpenValue,,200000A,,", "LIC,2002-05-01,OpenLicense,,,3000000A,30000001ZZE0000")
            )
            .Expect(Outcome.NonCompliant, "xp-license", "AGR", "AgreementNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "LIC", "LicenseNumber"),
        RuleCase
            .Finding(
                "a blank program: with a good number it may be enough, without any it never is",
                Volume("XP-1,2002-05-01,,1000001,,,", "XP-2,2002-05-01,,,,,", "XP-3,2002-05-01,,12,,,")
            )
            .Expect(Outcome.Indeterminate, "xp-license", "XP-1", "names no volume program")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-2")
            .Expect(Outcome.NonCompliant, "xp-license", "XP-3"),
        RuleCase
            .Finding(
                "of two rows of a license one gives a right; of two, one names its program",
                Volume(
                    "XP-1,2002-05-01,Select,,,,",
                    "XP-1,2004-05-01,Select,,,,",
                    "XP-2,2002-05-01,Select,1000001,,,",
                    "XP-2,2002-06-01,,1000001,,,"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "XP-1", "EnrollmentNumber")
            .Expect(Outcome.Indeterminate, "xp-license", "XP-2", "names no volume program"),
        (
            RuleCase.Finding(
                "redeemed, and the offer is over",
                Volume("XP-1,2002-05-01,Select,,,,", "XP-2,2002-05-01,Select,,,,")
                    .Packs("A,TsUser,2003,1,,TransitionOffer,XP-1,2007-06-30,Enrollment,")
            ) with
            {
                AsOf = new DateOnly(2015, 7, 14),
            }
        ).Expect(Outcome.NonCompliant, "xp-license", "XP-1"),
        RuleCase
            .Clean(
                "the numbers of every program",
                Volume(
                    "SEL,2002-05-01,Select,1000001,,,",
                    "EA,2002-05-01,EnterpriseAgreement,1000001,,,",
                    "CAM,2002-05-01,Campus,1000001,,,",
                    "SCH,2002-05-01,School,1000001,,,",
                    "SP,2002-05-01,ServiceProvider,1000001,,,",
                    "OV,2002-05-01,OpenValue,,2000001,,",
                    "MYO,2002-05-01,MultiYearOpen,,2000001,,",
                    "OSU,2002-05-01,OpenSubscription,,2000001,,",
                    "OPL,2002-05-01,OpenLicense,,,30000001,30000001ZZE0000"
                )
            )
            .Expect(Outcome.Compliant, "xp-license", "SEL")
            .Expect(Outcome.Compliant, "xp-license", "EA")
            .Expect(Outcome.Compliant, "xp-license", "CAM")
            .Expect(Outcome.Compliant, "xp-license", "SCH")
            .Expect(Outcome.Compliant, "xp-license", "SP")
            .Expect(Outcome.Compliant, "xp-license", "OV")
            .Expect(Outcome.Compliant, "xp-license", "MYO")
            .Expect(Outcome.Compliant, "xp-license", "OSU")
            .Expect(Outcome.Compliant, "xp-license", "OPL"),
        RuleCase.Clean(
            "neither redeemed nor claimable: too late, another channel",
            TransitionEstate.Licenses(
                "LATE,,5,2003-04-25,Volume,Select,,",
                "OEM,,1,2002-05-01,OEM,,,11111-22222-33333-44444-00001"
            )
        ),
        RuleCase
            .Boundary(
                "six, seven and eight digits; seven of which one is a letter; a hyphen",
                Volume(
                    "SIX,2002-05-01,Select,123456,,,",
                    "SEVEN,2002-05-01,Select,1234567,,,",
                    "EIGHT,2002-05-01,Select,12345678,,,",
                    "LETTER,2002-05-01,Select,123456A,,,",
                    "HYPHEN,2002-05-01,Select,123-456,,,"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "SIX")
            .Expect(Outcome.Compliant, "xp-license", "SEVEN")
            .Expect(Outcome.NonCompliant, "xp-license", "EIGHT")
            .Expect(Outcome.NonCompliant, "xp-license", "LETTER")
            .Expect(Outcome.NonCompliant, "xp-license", "HYPHEN"),
        RuleCase
            .Boundary(
                "seven, eight and nine digits of a license number; fourteen and sixteen characters of an authorization number",
                Volume(
                    "L7,2002-05-01,OpenLicense,,,3000001,30000001ZZE0000",
                    "L9,2002-05-01,OpenLicense,,,300000001,30000001ZZE0000",
                    "A14,2002-05-01,OpenLicense,,,30000001,30000001ZZE000",
                    "A16,2002-05-01,OpenLicense,,,30000001,30000001ZZE00000"
                )
            )
            .Expect(Outcome.NonCompliant, "xp-license", "L7", "LicenseNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "L9", "LicenseNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "A14", "AuthorizationNumber")
            .Expect(Outcome.NonCompliant, "xp-license", "A16", "AuthorizationNumber"),
        RuleCase
            .Boundary(
                "the cut-off day: claimable perhaps, redeemed certainly",
                Volume("OPEN,2003-04-24,Select,,,,", "DRAWN,2003-04-24,Select,,,,", "GOOD,2003-04-24,Select,1000001,,,")
                    .Packs("A,TsUser,2003,1,,TransitionOffer,DRAWN,2005-02-14,Enrollment,")
            )
            .Expect(Outcome.Indeterminate, "xp-license", "OPEN", "cut-off day")
            .Expect(Outcome.NonCompliant, "xp-license", "DRAWN")
            .Expect(Outcome.Compliant, "xp-license", "GOOD"),
        (
            RuleCase.Boundary("the last day of the offer", Volume("XP-1,2002-05-01,Select,,,,")) with
            {
                AsOf = new DateOnly(2007, 6, 30),
            }
        ).Expect(Outcome.NonCompliant, "xp-license", "XP-1"),
        RuleCase.Boundary("the day after it", Volume("XP-1,2002-05-01,Select,,,,")) with
        {
            AsOf = new DateOnly(2007, 7, 1),
        },
    ];

    /// <summary>Rows of <c>LicenseId,AcquiredOn,Programme,EnrollmentNumber,AgreementNumber,LicenseNumber,AuthorizationNumber</c>.</summary>
    private static EstateText Volume(params string[] rows) =>
        EstateText
            .Empty.With("servers.csv", "Name,OperatingSystem,Edition", "FS1,Windows Server 2003,Standard")
            .With(
                "xp-licenses.csv",
                [
                    "LicenseId,AcquiredOn,Programme,EnrollmentNumber,AgreementNumber,LicenseNumber,AuthorizationNumber,Channel",
                    .. rows.Select(row => row + ",Volume"),
                ]
            );
}
