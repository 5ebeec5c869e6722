using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Contacts;

/// <summary>Estates of one terminal server with incidents and what the license servers report.</summary>
internal static class IncidentEstate
{
    /// <summary>Rows of <c>IncidentId,Symptom,Contacted,LicenseServer</c>.</summary>
    internal static EstateText Incidents(params string[] rows) =>
        Estates.TerminalServer.With("incidents.csv", ["IncidentId,Symptom,Contacted,LicenseServer", .. rows]);

    /// <summary>Rows of <c>LicenseServer,KeyPackId,Kind,Version,Total,ExpiresOn</c>.</summary>
    internal static EstateText KeyPacks(this EstateText estate, params string[] rows) =>
        estate.With("key-packs.csv", ["LicenseServer,KeyPackId,Kind,Version,Total,ExpiresOn", .. rows]);
}
