using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The sheets that show the inventory as it was read: normalized values, and where each row stands in which file.</summary>
internal static class EvidenceSheets
{
    internal static ReportSheet Servers(ReportSource source)
    {
        Dictionary<string, ServerRole> roles = [];
        foreach (ServerRole role in source.Result.ServerRoles)
            roles.TryAdd(role.Server, role);
        FactTable<Server> table = new(TableKeys.Servers, source, source.Estate.Servers, server => server.Source);
        table
            .Text("Key", server => server.Key)
            .Text("NameAsExported", server => server.Name)
            .Text("Domain", server => server.Domain)
            .Text("Site", server => server.Site)
            .Text("OperatingSystemText", server => server.OperatingSystem.Text, 48)
            .Code<OperatingSystemFamily>("Family", server => server.OperatingSystem.Family)
            .Flag("R2", server => server.OperatingSystem.IsR2)
            .Code<ServerEdition>("Edition", server => server.Edition)
            .Code<ProcessorArchitecture>("Architecture", server => server.Architecture)
            .Flag("ArchitectureAssumed", server => server.ArchitectureAssumed)
            .Code<TerminalServerMode>("TerminalServer", server => server.TerminalServer)
            .Flag("TerminalServerAssumed", server => server.TerminalServerAssumed)
            .Code<TsLicensingMode>("LicensingMode", server => server.LicensingMode)
            .Text("LicensingModeText", server => server.LicensingModeText)
            .Flag("LicensingModeAssumed", server => server.LicensingModeAssumed)
            .Code<WindowsCalMode>("WindowsCalMode", server => server.WindowsCalMode)
            .Flag("WindowsCalModeAssumed", server => server.WindowsCalModeAssumed)
            .Number("PerServerCals", server => server.PerServerCals)
            .Number("PeakConnections", server => server.PeakConnections)
            .Flag("DomainController", server => server.IsDomainController)
            .Text("RegistryLicenseServers", server => string.Join("; ", server.LicenseServers))
            .Text("DefaultLicenseServer", server => server.DefaultLicenseServer)
            .Day("FirstTsConnection", server => server.FirstTsConnection)
            .Text("License", server => server.License)
            .Code<ServerRoleKind>("Role", server => roles.GetValueOrDefault(server.Key)?.Kind);
        return source.Sheet(SheetId.Servers, table.Build(InventoryTable.Servers));
    }

    internal static ReportSheet ServerLicenses(ReportSource source)
    {
        DateOnly asOf = source.Result.Context.AsOf;
        FactTable<ServerLicense> table = new(
            TableKeys.ServerLicenses,
            source,
            source.Estate.ServerLicenses,
            license => license.Source
        );
        table
            .Text("LicenseId", license => license.LicenseId)
            .Code<ServerEdition>("Edition", license => license.Edition)
            .Text("Version", license => license.Version.ToString())
            .Number("Quantity", license => license.Quantity)
            .Day("AcquiredOn", license => license.AcquiredOn)
            .Code<AcquisitionChannel>("Channel", license => license.Channel)
            .Flag("Counts", license => license.CountsOn(asOf));
        return source.Sheet(SheetId.ServerLicenses, table.Build(InventoryTable.ServerLicenses));
    }

    internal static ReportSheet Clients(ReportSource source)
    {
        FactTable<Client> table = new(TableKeys.Clients, source, source.Estate.Clients, client => client.Source);
        table
            .Text("Key", client => client.Key)
            .Text("NameAsExported", client => client.Name)
            .Text("Domain", client => client.Domain)
            .Text("Site", client => client.Site)
            .Text("Department", client => client.Department)
            .Text("SerialNumber", client => client.SerialNumber)
            .Text("OperatingSystemText", client => client.OperatingSystem?.Text, 48)
            .Code<OperatingSystemFamily>("Family", client => client.OperatingSystem?.Family)
            .Text("PrimaryUser", client => client.PrimaryUser)
            .Day("LastSeen", client => client.LastSeen);
        return source.Sheet(SheetId.Clients, table.Build(InventoryTable.Clients));
    }

    internal static ReportSheet Users(ReportSource source)
    {
        FactTable<UserAccount> table = new(TableKeys.Users, source, source.Estate.Users, user => user.Source);
        table
            .Text("Key", user => user.Key)
            .Text("Account", user => user.Account)
            .Text("PersonKey", user => user.PersonKey)
            .Text("Domain", user => user.Domain)
            .Text("Upn", user => user.Upn)
            .Text("DisplayName", user => user.DisplayName)
            .Text("Department", user => user.Department)
            .Text("Site", user => user.Site)
            .Number("People", user => user.People)
            .Flag("Enabled", user => user.Enabled)
            .Flag("External", user => user.External)
            .Day("LastLogon", user => user.LastLogon);
        return source.Sheet(SheetId.Users, table.Build(InventoryTable.Users));
    }

    internal static ReportSheet Sessions(ReportSource source)
    {
        FactTable<ServerSession> table = new(
            TableKeys.Sessions,
            source,
            source.Estate.Sessions,
            session => session.Source
        );
        table
            .Text("Server", session => session.Server)
            .Text("User", session => session.User)
            .Text("Client", session => session.Client)
            .Code<SessionPurpose>("SessionPurpose", session => session.Purpose)
            .Day("FirstSeen", session => session.FirstSeen)
            .Day("LastSeen", session => session.LastSeen)
            .Number("Count", session => session.Count);
        return source.Sheet(SheetId.Sessions, table.Build(InventoryTable.Sessions));
    }

    internal static ReportSheet XpLicenses(ReportSource source)
    {
        FactTable<XpLicense> table = new(
            TableKeys.XpLicenses,
            source,
            source.Estate.XpLicenses,
            license => license.Source
        );
        table
            .Text("LicenseId", license => license.LicenseId)
            .Text("Product", license => license.Product, 48)
            .Flag("IsXpProfessional", license => license.IsXpProfessional)
            .Number("Quantity", license => license.Quantity)
            .Day("AcquiredOn", license => license.AcquiredOn)
            .Code<AcquisitionChannel>("Channel", license => license.Channel)
            .Code<VolumeProgram>("Program", license => license.Program)
            .Text("EnrollmentNumber", license => license.EnrollmentNumber)
            .Text("AgreementNumber", license => license.AgreementNumber)
            .Text("LicenseNumber", license => license.LicenseNumber)
            .Text("AuthorizationNumber", license => license.AuthorizationNumber)
            .Text("ProductKey", license => license.ProductKey?.ToString())
            .Code<UpgradeRights>("UpgradeRights", license => license.UpgradeRights)
            .Text("InstalledOn", license => license.Client);
        return source.Sheet(SheetId.XpLicenses, table.Build(InventoryTable.XpLicenses));
    }
}
