using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>License servers with what they report, and what bears on reaching them: domains and incidents.</summary>
internal static class LicenseServersSheet
{
    internal static ReportSheet Build(ReportSource source) =>
        source.Sheet(
            SheetId.LicenseServers,
            Servers(source),
            KeyPacks(source),
            Domains(source),
            Incidents(source),
            Issued(source)
        );

    private static ReportTable Servers(ReportSource source) =>
        new FactTable<LicenseServer>(
            TableKeys.LicenseServers,
            source,
            source.Estate.LicenseServers,
            server => server.Source
        )
            .Text("Key", server => server.Key)
            .Text("NameAsExported", server => server.Name)
            .Text("Domain", server => server.Domain)
            .Text("Site", server => server.Site)
            .Text("OperatingSystemText", server => server.OperatingSystem.Text, 48)
            .Code<OperatingSystemFamily>("Family", server => server.OperatingSystem.Family)
            .Code<LicenseServerRole>("Role", server => server.Role)
            .Flag("DomainController", server => server.IsDomainController)
            .Flag("Activated", server => server.Activated)
            .Day("ActivatedOn", server => server.ActivatedOn)
            .Build(InventoryTable.LicenseServers, source.Texts["Heading.LicenseServers"]);

    private static ReportTable KeyPacks(ReportSource source) =>
        new FactTable<KeyPack>(TableKeys.KeyPacks, source, source.Estate.KeyPacks, pack => pack.Source)
            .Text("LicenseServer", pack => pack.LicenseServer)
            .Text("KeyPackId", pack => pack.KeyPackId)
            .Text("ProductCode", pack => pack.ProductCode)
            .Code<KeyPackKind>("Kind", pack => pack.Kind)
            .Text("Version", pack => pack.Version?.ToString())
            .Number("Total", pack => pack.Total)
            .Number("Issued", pack => pack.Issued)
            .Number("Available", pack => pack.Available)
            .Day("ExpiresOn", pack => pack.ExpiresOn)
            .Build(InventoryTable.KeyPacks, source.Texts["Heading.KeyPacks"]);

    private static ReportTable Issued(ReportSource source) =>
        new FactTable<IssuedLicense>(
            TableKeys.IssuedLicenses,
            source,
            source.Estate.IssuedLicenses,
            license => license.Source
        )
            .Text("LicenseServer", license => license.LicenseServer)
            .Text("LicenseId", license => license.LicenseId)
            .Text("KeyPackId", license => license.KeyPackId)
            .Text("Client", license => license.Client)
            .Text("User", license => license.User)
            .Flag("Temporary", license => license.Temporary)
            .Text("Version", license => license.Version?.ToString())
            .Day("IssuedOn", license => license.IssuedOn)
            .Day("ExpiresOn", license => license.ExpiresOn)
            .Build(InventoryTable.IssuedLicenses, source.Texts["Heading.IssuedLicenses"]);

    private static ReportTable Domains(ReportSource source) =>
        new FactTable<DomainInfo>(TableKeys.Domains, source, source.Estate.Domains, domain => domain.Source)
            .Text("Domain", domain => domain.Domain)
            .Text("ControllersOperatingSystem", domain => domain.ControllersOperatingSystem?.Text)
            .Build(InventoryTable.Domains, source.Texts["Heading.Domains"]);

    private static ReportTable Incidents(ReportSource source) =>
        new FactTable<Incident>(TableKeys.Incidents, source, source.Estate.Incidents, incident => incident.Source)
            .Text("IncidentId", incident => incident.IncidentId)
            .Code<IncidentSymptom>("Symptom", incident => incident.Symptom)
            .Code<SupportContact>("Contacted", incident => incident.Contacted)
            .Text("LicenseServer", incident => incident.LicenseServer)
            .Day("OpenedOn", incident => incident.OpenedOn)
            .Text("Notes", incident => incident.Notes, 60)
            .Build(InventoryTable.Incidents, source.Texts["Heading.Incidents"]);
}
