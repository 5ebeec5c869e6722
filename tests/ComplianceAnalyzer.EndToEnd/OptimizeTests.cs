using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The CAL mix as its user gets it, and as an auditor checks it.</summary>
public sealed class OptimizeTests
{
    private const string Servers =
        "Name,OperatingSystem,TerminalServer,TsLicensingMode\nTS1,Windows Server 2003 Standard,Application,PerUser\n";

    /// <summary>Anna and Bram share PC1, Carl uses PC2 and a laptop: all user 3, all device 3, best 2 (PC1 and Carl).</summary>
    private const string Sessions = "User,Client,Server\nanna,PC1,TS1\nbram,PC1,TS1\ncarl,PC2,TS1\ncarl,LAPTOP,TS1\n";

    /// <summary>A user CAL at 80 and a device CAL at 85: all user 240, all device 255, PC1 and Carl 165.</summary>
    private const string Prices = "Kind,UnitPrice,Currency\nTsUser,80,EUR\nTsDevice,85,EUR\n";

    [Fact]
    public void The_small_graph_known_by_heart()
    {
        using TemporaryFolder folder = Known();
        string list = folder.File("mix.out.csv");

        CommandRun run = BuiltCommand.Run("optimize", folder.Path, "--as-of", "2006-01-01", "-o", list);

        run.ExitCode.Should().Be(0);
        string terminal = run.Output[run.Output.IndexOf("TS CALs", StringComparison.Ordinal)..];
        Line(terminal, "A user CAL for everybody").Should().Equal("3", "0", "3", "240", "EUR");
        Line(terminal, "A device CAL for every device").Should().Equal("0", "3", "3", "255", "EUR");
        Line(terminal, "Fewest CALs from zero, mixed").Should().Equal("2");
        Line(terminal, "Cheapest mix from zero").Should().Equal("1", "1", "2", "165", "EUR");
        // One user CAL is owned and goes to Carl: a device CAL for PC1 is to buy.
        Line(terminal, "To buy, with the CALs owned").Should().Equal("0", "1", "1", "85", "EUR");
        File.ReadAllLines(list)
            .Should()
            .Contain(["TerminalServices,TsUser,CARL,1,no,0", "TerminalServices,TsDevice,PC1,1,no,1"]);
    }

    /// <summary>In the last 30 days before 2006-01-01 only Carl worked, on PC2: one CAL, and he has it.</summary>
    [Fact]
    public void A_window_tells_what_old_sessions_cost()
    {
        using TemporaryFolder folder = Known();
        folder.File(
            "sessions.csv",
            "User,Client,Server,LastSeen\nanna,PC1,TS1,2005-03-01\nbram,PC1,TS1,2005-03-02\ncarl,PC2,TS1,2005-12-20\ncarl,LAPTOP,TS1,2005-03-03\n"
        );

        string output = BuiltCommand
            .Run("optimize", folder.Path, "--as-of", "2006-01-01", "--usage-window", "30,all")
            .Output;

        Line(output, "TS CALs, last 30 days").Should().Equal("1", "0", "to", "buy");
        Line(output, "TS CALs, all sessions").Should().Equal("2", "1", "to", "buy");
    }

    /// <summary>
    /// Under the technical reading the Per Device server TS2 asks Carl's laptop for a device CAL beside PC1's and his own: 3. Set to Per User, it is 2
    /// again. Without PC1, and without Carl, one CAL fewer is needed.
    /// </summary>
    [Fact]
    public void Changes_are_weighed_by_judging_again()
    {
        using TemporaryFolder folder = Known();
        folder.File("servers.csv", Servers + "TS2,Windows Server 2003 Standard,Application,PerDevice\n");
        folder.File("sessions.csv", Sessions.Replace("LAPTOP,TS1", "LAPTOP,TS2", StringComparison.Ordinal));

        string output = BuiltCommand
            .Run("optimize", folder.Path, "--as-of", "2006-01-01", "--set", "tscal.mixed-mode=technical")
            .Output;

        Line(output[output.IndexOf("\nTS CALs", StringComparison.Ordinal)..], "Fewest CALs from zero, mixed")
            .Should()
            .Equal("3");
        Line(output, "TS CALs: Set TS2 to Per User").Should().Equal("-1", "-85", "EUR");
        Line(output, "TS CALs: PC1 is no longer used").Should().Equal("-1", "-85", "EUR");
    }

    /// <summary>
    /// Three people share KIOSK and each has two PCs of their own: three user CALs. If they used KIOSK alone, one device CAL would do: two fewer.
    /// </summary>
    [Fact]
    public void A_shared_device_saves_what_its_people_hold()
    {
        using TemporaryFolder folder = Known();
        folder.File(
            "sessions.csv",
            "User,Client,Server\n"
                + "anna,KIOSK,TS1\nbram,KIOSK,TS1\ncarl,KIOSK,TS1\nanna,A1,TS1\nanna,A2,TS1\nbram,B1,TS1\nbram,B2,TS1\ncarl,C1,TS1\ncarl,C2,TS1\n"
        );

        string output = BuiltCommand.Run("optimize", folder.Path, "--as-of", "2006-01-01").Output;

        // To buy: 2 user CALs (160) before, 1 device CAL (85) after.
        Line(output, "TS CALs: The people who share KIOSK use it alone").Should().Equal("-2", "-75", "EUR");
    }

    /// <summary>
    /// Three external people use TS1, one of them TS2 as well, each with a laptop of their own: 3 × 80 = 240. A connector for TS1 costs 100 and leaves
    /// one person on TS2: 100 + 80 = 180. Both servers: 200. TS2 alone: 100 + 240 = 340.
    /// </summary>
    [Fact]
    public void Connectors_are_weighed_as_sets_of_servers()
    {
        using TemporaryFolder folder = Known();
        folder.File("servers.csv", Servers + "TS2,Windows Server 2003 Standard,Application,PerUser\n");
        folder.File("users.csv", "Account,External\nxena,yes\nyuri,yes\nzoe,yes\n");
        folder.File("sessions.csv", "User,Client,Server\nxena,X1,TS1\nyuri,Y1,TS1\nzoe,Z1,TS1\nzoe,Z1,TS2\n");
        folder.File("cals.csv", "PackId,Kind,Version,Quantity\nP1,WindowsUser,2003,9\n");
        folder.File("prices.csv", Prices + "TsExternalConnector,100,EUR\n");

        BuiltCommand
            .Run("optimize", folder.Path, "--as-of", "2006-01-01")
            .Output.Should()
            .Contain("TS CALs, connectors for TS1: 180 EUR instead of 240 EUR");
    }

    [Fact]
    public void Without_the_solver_assembly_it_runs_as_well()
    {
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            if (
                !Path.GetFileName(file).Contains("CalMix.Solver", StringComparison.Ordinal)
                && !Path.GetFileName(file).Contains("OrTools", StringComparison.Ordinal)
            )
                File.Copy(file, folder.File(Path.GetFileName(file)));

        CommandRun run = BuiltCommand.RunAt(folder.Path, "optimize", "sample-data/mixed-mode");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(BuiltCommand.Run("optimize", "sample-data/mixed-mode").Output);
    }

    [Fact]
    public void A_window_must_be_a_number_of_days()
    {
        CommandRun run = BuiltCommand.Run("optimize", "sample-data/clean", "--usage-window", "30,month");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'month'");
    }

    private static TemporaryFolder Known()
    {
        var folder = new TemporaryFolder();
        folder.File("servers.csv", Servers);
        folder.File("sessions.csv", Sessions);
        folder.File("cals.csv", "PackId,Kind,Version,Quantity\nP1,TsUser,2003,1\n");
        folder.File("prices.csv", Prices);
        return folder;
    }

    /// <summary>The words behind the name of a line.</summary>
    private static string[] Line(string output, string name)
    {
        string line = output
            .Split('\n')
            .Single(line => line.TrimStart().StartsWith(name + "  ", StringComparison.Ordinal));
        return line.TrimStart()[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
