using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Rules.TransitionOffer;

/// <summary>A number of a volume program as a license holds it.</summary>
/// <param name="Format">How it should be written.</param>
/// <param name="Text">What is written; null where blank.</param>
internal readonly record struct ProgramNumber(CredentialFormat Format, string? Text)
{
    /// <summary>True where the number is there and written as it should be.</summary>
    internal bool IsGood => Text is not null && Format.Accepts(Text);

    /// <summary>Every number that a license can hold.</summary>
    internal static ProgramNumber[] All(XpLicense license) =>
        [
            new(ProgramCredentials.Enrollment, license.EnrollmentNumber),
            new(ProgramCredentials.Agreement, license.AgreementNumber),
            new(ProgramCredentials.License, license.LicenseNumber),
            new(ProgramCredentials.Authorization, license.AuthorizationNumber),
        ];

    /// <summary>The numbers that the program of a license asks for; none where the program is not known.</summary>
    internal static ProgramNumber[] Needed(XpLicense license) =>
        ProgramCredentials.For(license.Program) switch
        {
            RedemptionCredential.Enrollment => [new(ProgramCredentials.Enrollment, license.EnrollmentNumber)],
            RedemptionCredential.Agreement => [new(ProgramCredentials.Agreement, license.AgreementNumber)],
            RedemptionCredential.LicenseAndAuthorization =>
            [
                new(ProgramCredentials.License, license.LicenseNumber),
                new(ProgramCredentials.Authorization, license.AuthorizationNumber),
            ],
            _ => [],
        };
}
