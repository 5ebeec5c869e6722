using System.Diagnostics;
using System.Net.Sockets;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Sources;

/// <summary>Only regular files inside the folder are read; everything else is told and neither waited for nor quoted.</summary>
public sealed class SpecialFileTests
{
    [UnixFact]
    public void A_pipe_is_not_waited_for()
    {
        using var inventory = new TemporaryInventory();
        using (Process pipe = Process.Start("mkfifo", inventory.Inside("users.csv")))
            pipe.WaitForExit();

        Estate estate = Importing.Usable(inventory.Load());

        estate.Diagnostics.Codes().Should().Equal("INV041 users.csv:0");
        estate.Table(InventoryTable.Users).Present.Should().BeFalse("nothing is known of users");
    }

    [UnixFact]
    public void A_pipe_under_any_name_is_told()
    {
        using var inventory = new TemporaryInventory();
        using (Process pipe = Process.Start("mkfifo", inventory.Inside("notes")))
            pipe.WaitForExit();

        Importing.Usable(inventory.Load()).Diagnostics.Codes().Should().Equal("INV041 notes:0");
    }

    [UnixFact]
    public void A_socket_is_no_file()
    {
        using var inventory = new TemporaryInventory();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(inventory.Inside("users.csv")));

        Importing.Usable(inventory.Load()).Diagnostics.Codes().Should().Equal("INV041 users.csv:0");
    }

    [UnixFact]
    public void A_link_to_a_device_is_not_followed()
    {
        using var inventory = new TemporaryInventory();
        File.CreateSymbolicLink(inventory.Inside("users.csv"), "/dev/zero");

        Importing.Usable(inventory.Load()).Diagnostics.Codes().Should().Equal("INV040 users.csv:0");
    }

    [UnixFact]
    public void Devices_of_the_folder_itself_are_no_files()
    {
        ImportOutcome outcome = InventoryLoader.Load("/dev", new ImportOptions());

        outcome.Diagnostics.Codes().Should().Contain("INV041 zero:0").And.Contain("INV041 null:0");
    }

    [UnixFact]
    public void A_pipe_as_file_of_waivers_is_refused_in_one_sentence()
    {
        using var inventory = new TemporaryInventory();
        using (Process pipe = Process.Start("mkfifo", inventory.Outside("waivers.csv")))
            pipe.WaitForExit();

        inventory
            .Load(new ImportOptions { Waivers = inventory.Outside("waivers.csv") })
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .EndWith("cannot be read: It is a pipe, a device or a socket and no file.");
    }

    [Fact]
    public void A_link_out_of_the_folder_is_neither_read_nor_quoted()
    {
        using var inventory = new TemporaryInventory();
        inventory.WriteOutside("secret.csv", "Account\nhidden-account\n");
        File.CreateSymbolicLink(inventory.Inside("users.csv"), inventory.Outside("secret.csv"));

        Estate estate = Importing.Usable(inventory.Load());

        estate.Users.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV040 users.csv:0");
        estate.Diagnostics.Single().ToString().Should().NotContain("secret").And.NotContain("hidden");
    }

    /// <summary>A folder whose name only begins like the inventory's is outside.</summary>
    [Fact]
    public void A_link_into_the_folder_beside_is_outside()
    {
        using var inventory = new TemporaryInventory();
        Directory.CreateDirectory(inventory.Folder + "entory");
        File.WriteAllText(Path.Combine(inventory.Folder + "entory", "users.csv"), "Account\nanna\n");
        File.CreateSymbolicLink(inventory.Inside("users.csv"), "../inventory/users.csv");

        Importing.Usable(inventory.Load()).Diagnostics.Codes().Should().Equal("INV040 users.csv:0");
    }

    [Fact]
    public void A_link_inside_the_folder_is_followed()
    {
        using var inventory = new TemporaryInventory();
        Directory.CreateDirectory(inventory.Inside("exports"));
        inventory.Write("exports/today.csv", "Account\nanna\n");
        File.CreateSymbolicLink(inventory.Inside("users.csv"), "exports/today.csv");

        Importing.Usable(inventory.Load()).Users.Select(user => user.Key).Should().Equal("ANNA");
    }

    [Fact]
    public void The_inventory_itself_may_be_a_link()
    {
        using var inventory = new TemporaryInventory();
        Directory.CreateSymbolicLink(inventory.Outside("link"), "inv");

        Importing
            .Usable(InventoryLoader.Load(inventory.Outside("link"), new ImportOptions()))
            .Servers.Should()
            .ContainSingle();
    }

    [Fact]
    public void Links_in_a_circle_and_to_nowhere_are_told()
    {
        using var inventory = new TemporaryInventory();
        File.CreateSymbolicLink(inventory.Inside("users.csv"), "clients.csv");
        File.CreateSymbolicLink(inventory.Inside("clients.csv"), "users.csv");
        File.CreateSymbolicLink(inventory.Inside("cals.csv"), "nowhere.csv");

        Importing
            .Usable(inventory.Load())
            .Diagnostics.Codes()
            .Should()
            .Equal("INV010 cals.csv:0", "INV010 clients.csv:0", "INV010 users.csv:0");
    }

    /// <summary>A file of 2 GiB that holds nothing but a hole: its size is known without reading it.</summary>
    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        using var inventory = new TemporaryInventory();
        using (FileStream hole = File.Create(inventory.Inside("users.csv")))
            hole.SetLength(2L << 30);

        Estate estate = Importing.Usable(inventory.Load());

        estate.Diagnostics.Codes().Should().Equal("INV042 users.csv:0");
        estate.Diagnostics.Single().Message.Should().Contain("2,147,483,648").And.Contain("1,073,741,824");
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_not_passed_over()
    {
        using var inventory = new TemporaryInventory();
        File.CreateSymbolicLink(inventory.Inside("settings.json"), inventory.Outside("settings.json"));

        inventory.Load().Problems.Should().Equal("settings.json cannot be read: The link leads out of the inventory.");
    }

    [Fact]
    public void Servers_that_are_not_read_say_why()
    {
        using var inventory = new TemporaryInventory();
        File.Move(inventory.Inside("servers.csv"), inventory.Outside("servers.csv"));
        File.CreateSymbolicLink(inventory.Inside("servers.csv"), inventory.Outside("servers.csv"));

        inventory
            .Load()
            .Problems.Should()
            .Equal(
                "The inventory has no servers.csv that can be read: The link leads out of the inventory (servers.csv)."
            );
    }
}
