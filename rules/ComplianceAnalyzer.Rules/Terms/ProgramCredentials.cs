using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>Which numbers a volume program is redeemed with (S24), and how they are written.</summary>
public static class ProgramCredentials
{
    /// <summary>Where the formats are documented: the license server's interface of 2008 and later; the wizard of 2003 asks for the same numbers.</summary>
    public const string Source = "MicrosoftDocs/win32, Win32_TSLicenseKeyPack";

    /// <summary>Enrollment number: seven digits.</summary>
    public static CredentialFormat Enrollment { get; } = new("EnrollmentNumber", new(7, Source, 'O'), DigitsOnly: true);

    /// <summary>Agreement number: seven digits.</summary>
    public static CredentialFormat Agreement { get; } = new("AgreementNumber", new(7, Source, 'O'), DigitsOnly: true);

    /// <summary>License number of Open License: eight digits.</summary>
    public static CredentialFormat License { get; } = new("LicenseNumber", new(8, Source, 'O'), DigitsOnly: true);

    /// <summary>Authorization number of Open License: fifteen letters and digits.</summary>
    public static CredentialFormat Authorization { get; } =
        new("AuthorizationNumber", new(15, Source, 'O'), DigitsOnly: false);

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
