namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Names of the tables and cells that formulas reach from other sheets.</summary>
internal static class TableKeys
{
    internal const string Findings = "Findings";
    internal const string Positions = "Positions";
    internal const string Assignments = "Assignments";
    internal const string Transition = "Transition";
    internal const string Servers = "Servers";
    internal const string ServerLicenses = "ServerLicenses";
    internal const string LicenseServers = "LicenseServers";
    internal const string KeyPacks = "KeyPacks";
    internal const string IssuedLicenses = "IssuedLicenses";
    internal const string Domains = "Domains";
    internal const string Incidents = "Incidents";
    internal const string Clients = "Clients";
    internal const string Users = "Users";
    internal const string Sessions = "Sessions";
    internal const string XpLicenses = "XpLicenses";
    internal const string Cals = "Cals";
    internal const string Inputs = "Inputs";
    internal const string Waivers = "Waivers";
    internal const string Checks = "Checks";

    internal const string AsOf = "AsOf_Date";
    internal const string ChecksFailed = "Checks_Failed";

    internal static string Price(Model.Inventory.CalKind kind) => $"Price_{kind}";

    internal static string Switch(string name) => $"Switch_{name.Replace('.', '_').Replace('-', '_')}";
}
