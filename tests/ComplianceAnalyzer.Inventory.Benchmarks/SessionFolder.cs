using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Benchmarks;

/// <summary>An inventory of 500 servers and as many sessions as asked for, one user at a PC in every twenty rows.</summary>
internal sealed class SessionFolder : IDisposable
{
    private const int Servers = 500;
    private const int RowsOfAUser = 20;

    internal SessionFolder(int rows)
    {
        using (StreamWriter servers = Writer("servers.csv"))
        {
            servers.WriteLine("Name,Domain,OperatingSystem,TerminalServer");
            for (int i = 0; i < Servers; i++)
                servers.WriteLine(Line($"TS{i:000},CONTOSO,Windows Server 2003 Standard,Application"));
        }
        using StreamWriter sessions = Writer("sessions.csv");
        sessions.WriteLine("User,Client,Server,Purpose,FirstSeen,LastSeen,Count");
        var first = new DateOnly(2005, 1, 1);
        for (int i = 0; i < rows; i++)
        {
            int user = i / RowsOfAUser;
            string purpose = i % 3 == 0 ? "WindowsAccess" : "TerminalSession";
            sessions.WriteLine(
                Line(
                    $"CONTOSO\\user{user:000000},PC{user:000000},TS{(user + i % RowsOfAUser * 7) % Servers:000},{purpose},{first.AddDays(i % 200):yyyy-MM-dd},{first.AddDays(200 + i % 200):yyyy-MM-dd},{i % 50 + 1}"
                )
            );
        }
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("inventory-benchmark-").FullName;

    internal string Sessions => System.IO.Path.Combine(Path, "sessions.csv");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private StreamWriter Writer(string file) => new(System.IO.Path.Combine(Path, file)) { NewLine = "\n" };

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
