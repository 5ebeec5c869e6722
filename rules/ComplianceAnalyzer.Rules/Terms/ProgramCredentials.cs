using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>Which numbers a volume program is redeemed with (S24), and how they are written.</summary>
public static class ProgramCredentials
{
    /// <summary>Where the formats are documented: the license server's interface of 2008 and later; the wizard of 2003 asks for the same numbers.</summary>
    public const string Source = "MicrosoftDocs/win32, Win32_TSLicenseKeyPack";

    /// <summary>Digits of an enrollment number.</summary>
    public static DatedTerm<int> EnrollmentDigits { get; } = new(7, Source, 'O');

    /// <summary>Digits of an agreement number.</summary>
    public static DatedTerm<int> AgreementDigits { get; } = new(7, Source, 'O');

    /// <summary>Digits of an Open License number.</summary>
    public static DatedTerm<int> LicenseDigits { get; } = new(8, Source, 'O');

    /// <summary>Letters and digits of an Open License authorization number.</summary>
    public static DatedTerm<int> AuthorizationCharacters { get; } = new(15, Source, 'O');

    /// <summary>The numbers that a program asks for; null where the program is not known.</summary>
    public static RedemptionCredential? For(VolumeProgram? program) =>
        program switch
        {
            VolumeProgram.Select
            or VolumeProgram.EnterpriseAgreement
            or VolumeProgram.Campus
            or VolumeProgram.School
            or VolumeProgram.ServiceProvider => RedemptionCredential.Enrollment,
            VolumeProgram.OpenLicense => RedemptionCredential.LicenseAndAuthorization,
            VolumeProgram.OpenValue or VolumeProgram.MultiYearOpen or VolumeProgram.OpenSubscription =>
                RedemptionCredential.Agreement,
            _ => null,
        };
}
