using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicenseServers;

/// <summary>Estates of terminal servers and the license servers that they may find.</summary>
internal static class DiscoveryEstate
{
    internal const string ServerHeader =
        "Name,Domain,Site,OperatingSystem,Edition,TerminalServer,TsLicensingMode,LicenseServers,DefaultLicenseServer,FirstTsConnection";

    /// <summary>Rows under <see cref="ServerHeader"/>.</summary>
    internal static EstateText Servers(params string[] rows) =>
        EstateText.Empty.With("servers.csv", [ServerHeader, .. rows]);

    /// <summary>A terminal server on Windows Server 2003 in CONTOSO, site HQ unless said otherwise.</summary>
    internal static string TerminalServer(
        string name,
        string registry = "",
        string first = "2004-01-15",
        string site = "HQ",
        string domain = "CONTOSO"
    ) => $"{name},{domain},{site},Windows Server 2003,Standard,Application,PerUser,{registry},,{first}";

    /// <summary>A Windows 2000 terminal server.</summary>
    internal static string OldTerminalServer(string name, string preferred = "") =>
        $"{name},CONTOSO,HQ,Windows 2000 Server,Standard,Application,,,{preferred},";

    /// <summary>Adds rows of <c>Name,Domain,Site,OperatingSystem,Role,IsDomainController,Activated,ActivatedOn</c>.</summary>
    internal static EstateText LicenseServers(this EstateText estate, params string[] rows) =>
        estate.With(
            "license-servers.csv",
            ["Name,Domain,Site,OperatingSystem,Role,IsDomainController,Activated,ActivatedOn", .. rows]
        );
}
