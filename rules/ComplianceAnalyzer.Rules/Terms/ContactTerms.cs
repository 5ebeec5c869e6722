using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>Whom the article names for which trouble (S52 to S71).</summary>
public static class ContactTerms
{
    /// <summary>Telephone of Clearinghouse, as of the article's last revision on 2012-11-30.</summary>
    public static DatedTerm<string> ClearinghouseTelephone { get; } = new("(888) 571-2048", "S53", 'O');

    /// <summary>Web site on which license servers are activated and TS CALs are installed.</summary>
    public static DatedTerm<string> ClearinghouseWebSite { get; } =
        new("https://activate.microsoft.com/", "cc740046", 'O');

    /// <summary>Who is named; null where the article names nobody. See <see cref="NeedsValidCals"/>.</summary>
    public static SupportContact? For(IncidentSymptom symptom) =>
        symptom switch
        {
            IncidentSymptom.ActivateLicenseServer
            or IncidentSymptom.InstallCals
            or IncidentSymptom.InternetInstallFails
            or IncidentSymptom.RetailCodesAlreadyActivated => SupportContact.Clearinghouse,
            IncidentSymptom.DiscoveryFails
            or IncidentSymptom.CannotConnect
            or IncidentSymptom.CannotObtainLicense
            or IncidentSymptom.LicenseIdRejected => SupportContact.ProductSupport,
            IncidentSymptom.AgreementOrAuthorizationLost => SupportContact.Supplier,
            _ => null,
        };

    /// <summary>
    /// True where product support is named only if valid TS CALs are installed on the license server (S65, S66). A license that discovery does
    /// not yield is a license that cannot be obtained.
    /// </summary>
    public static bool NeedsValidCals(IncidentSymptom symptom) =>
        symptom
            is IncidentSymptom.DiscoveryFails
                or IncidentSymptom.CannotConnect
                or IncidentSymptom.CannotObtainLicense;

    /// <summary>True where the article says that a contact cannot help, or is not to be contacted.</summary>
    public static bool CannotHelp(SupportContact contact, IncidentSymptom symptom) =>
        (contact, symptom) switch
        {
            // S63
            (SupportContact.Clearinghouse, IncidentSymptom.DiscoveryFails) => true,
            (SupportContact.Clearinghouse, IncidentSymptom.OtherOperatingSystemProblem) => true,
            // S68
            (SupportContact.ProductSupport, IncidentSymptom.ActivateLicenseServer) => true,
            // S69: the two troubles of an installation are installations too.
            (SupportContact.ProductSupport, IncidentSymptom.InstallCals) => true,
            (SupportContact.ProductSupport, IncidentSymptom.InternetInstallFails) => true,
            (SupportContact.ProductSupport, IncidentSymptom.RetailCodesAlreadyActivated) => true,
            // S70
            (not SupportContact.Supplier, IncidentSymptom.AgreementOrAuthorizationLost) => true,
            _ => false,
        };
}
