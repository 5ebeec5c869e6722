using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Loading;

public sealed class UnusableInputTests
{
    [Fact]
    public void A_folder_that_is_not_there()
    {
        ImportOutcome outcome = InventoryLoader.Load(
            Path.Combine(AppContext.BaseDirectory, "nowhere"),
            new ImportOptions()
        );

        outcome.Estate.Should().BeNull();
        outcome
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("There is no folder '")
            .And.EndWith("nowhere'.");
    }

    [Fact]
    public void A_file_in_place_of_a_folder() =>
        InventoryLoader
            .Load(typeof(UnusableInputTests).Assembly.Location, new ImportOptions())
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("is a file");

    [Fact]
    public void An_inventory_without_servers() =>
        Load(("clients.csv", "Name\nPC1\n"))
            .Problems.Should()
            .Equal("The inventory has no servers.csv, which lists the copies of the server software.");

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("Name,OperatingSystem\n", "servers.csv")]
    [InlineData("Name\nSRV1\n", "OperatingSystem")]
    [InlineData("Name,OperatingSystem\n,Windows Server 2003\nSRV1,\n", "servers.csv:2")]
    [InlineData("PK\u0003\u0004", "servers.csv")]
    public void Servers_without_a_usable_row_say_why(string text, string cause)
    {
        ImportOutcome outcome = Load(("servers.csv", text));

        outcome.Estate.Should().BeNull();
        outcome
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("No row of servers.csv can be used")
            .And.Contain(cause);
        outcome.Diagnostics.Should().NotBeEmpty();
    }

    [Fact]
    public void Waivers_that_are_not_there()
    {
        ImportOutcome outcome = Import(new ImportOptions { Waivers = "no-such-file.csv" });

        outcome
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .StartWith("The waivers 'no-such-file.csv' cannot be read: ");
    }

    [Fact]
    public void Cancellation_ends_the_import()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Action load = () =>
            InventoryLoader.Load(
                new MemorySource([KeyValuePair.Create("servers.csv", new byte[] { 65 })]),
                new ImportOptions(),
                cancelled.Token
            );

        load.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_folder_is_read_without_its_hidden_files()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("inventory");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "servers.csv"), OneServer);
            File.WriteAllText(Path.Combine(folder.FullName, ".hidden.csv"), "x");
            File.WriteAllText(Path.Combine(folder.FullName, "~$clients.xlsx"), "x");

            Estate estate = Usable(InventoryLoader.Load(folder.FullName, new ImportOptions()));

            estate.Inputs.Select(input => input.File).Should().Equal("servers.csv");
            estate.Diagnostics.Should().BeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_diagnostic()
    {
        ImportOutcome outcome = InventoryLoader.Load(new RefusingSource(), new ImportOptions());

        outcome.Diagnostics.Codes().Should().Equal("INV010 clients.csv:0");
        Usable(outcome).Table(InventoryTable.Clients).Present.Should().BeFalse();
    }

    private static ImportOutcome Load(params (string File, string Text)[] files) =>
        InventoryLoader.Load(
            new MemorySource(
                files.ToDictionary(
                    file => file.File,
                    file => System.Text.Encoding.UTF8.GetBytes(file.Text),
                    StringComparer.Ordinal
                )
            ),
            new ImportOptions()
        );

    private sealed class RefusingSource : IInventorySource
    {
        public System.Collections.Immutable.ImmutableArray<string> Files => ["clients.csv", "servers.csv"];

        public Stream Open(string file) =>
            file == "servers.csv"
                ? new MemoryStream(System.Text.Encoding.UTF8.GetBytes(OneServer))
                : throw new IOException("The file is in use.");
    }
}
