using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.LicensingMode;

/// <summary>Estates of terminal servers in the domain CONTOSO that differ in their licensing mode.</summary>
internal static class ModeEstate
{
    /// <summary>Rows of <c>Name,Domain,OperatingSystem,Edition,TerminalServer,TsLicensingMode</c>.</summary>
    internal static EstateText Servers(params string[] rows) =>
        EstateText.Empty.With(
            "servers.csv",
            ["Name,Domain,OperatingSystem,Edition,TerminalServer,TsLicensingMode", .. rows]
        );

    /// <summary>A terminal server on Windows Server 2003.</summary>
    internal static string TerminalServer(string name, string mode) =>
        $"{name},CONTOSO,Windows Server 2003,Standard,Application,{mode}";
}
