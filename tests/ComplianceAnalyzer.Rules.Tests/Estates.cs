using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests;

/// <summary>The estates that most cases begin with. No domains: the key of a host or account is its name in upper case.</summary>
internal static class Estates
{
    private const string ServerHeader = "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode";

    /// <summary>One 2003 terminal server TS1, set to Per User.</summary>
    internal static EstateText TerminalServer { get; } =
        EstateText.Empty.With("servers.csv", ServerHeader, "TS1,Windows Server 2003,Standard,Application,PerUser");

    /// <summary>One Windows Server 2003 FS1 without Terminal Services.</summary>
    internal static EstateText FileServer { get; } = FileServerOf("Standard");

    /// <summary>The 2003 terminal server TS1 beside the Windows 2000 terminal server OLD1.</summary>
    internal static EstateText TwoGenerations { get; } =
        EstateText.Empty.With(
            "servers.csv",
            ServerHeader,
            "TS1,Windows Server 2003,Standard,Application,PerUser",
            "OLD1,Windows 2000 Server,Standard,Application,PerDevice"
        );

    /// <summary>The Windows 2000 terminal server OLD1 alone.</summary>
    internal static EstateText OldTerminalServer { get; } =
        EstateText.Empty.With("servers.csv", ServerHeader, "OLD1,Windows 2000 Server,Standard,Application,PerDevice");

    internal static EstateText FileServerOf(string edition) =>
        EstateText.Empty.With("servers.csv", ServerHeader, $"FS1,Windows Server 2003,{edition},None,");

    /// <summary>Rows of <c>User,Client,Server</c> and, where given, <c>Purpose</c>.</summary>
    internal static EstateText Sessions(this EstateText estate, params string[] rows) =>
        estate.With("sessions.csv", ["User,Client,Server,Purpose", .. rows.Select(row => Padded(row, 4))]);

    /// <summary>Rows of <c>PackId,Kind,Version,Quantity</c> and, where given, <c>AssignedTo</c> and <c>AcquiredOn</c>.</summary>
    internal static EstateText Cals(this EstateText estate, params string[] rows) =>
        estate.With(
            "cals.csv",
            ["PackId,Kind,Version,Quantity,AssignedTo,AcquiredOn", .. rows.Select(row => Padded(row, 6))]
        );

    /// <summary>Rows of <c>Account</c> and, where given, <c>PersonId</c>, <c>People</c>, <c>Enabled</c> and <c>External</c>.</summary>
    internal static EstateText Users(this EstateText estate, params string[] rows) =>
        estate.With("users.csv", ["Account,PersonId,People,Enabled,External", .. rows.Select(row => Padded(row, 5))]);

    /// <summary>Rows of <c>Name</c> and, where given, <c>OperatingSystem</c> and <c>PrimaryUser</c>.</summary>
    internal static EstateText Clients(this EstateText estate, params string[] rows) =>
        estate.With("clients.csv", ["Name,OperatingSystem,PrimaryUser", .. rows.Select(row => Padded(row, 3))]);

    private static string Padded(string row, int columns) =>
        row + new string(',', columns - 1 - row.Count(character => character == ','));
}
