using AwesomeAssertions;
using ComplianceAnalyzer.Model.Results;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Recognition;

/// <summary>Places that would lose an input, or become one, are refused before anything is written.</summary>
public sealed class OutputPlaceTests
{
    private const string Report = $$"""{ "schemaVersion": 1, "tool": { "name": "{{ReportMark.Program}}" } }""";

    [Theory]
    [InlineData("servers.csv")]
    [InlineData("SERVERS.CSV")]
    [InlineData("prices.csv")]
    [InlineData("cals-2005.csv")]
    [InlineData("cals.xlsx")]
    [InlineData("settings.json")]
    [InlineData("Mapping.json")]
    [InlineData("waivers.csv")]
    [InlineData("sub/../clients.txt")]
    public void Names_that_are_read(string name)
    {
        using var inventory = new TemporaryInventory();

        Problem(inventory, inventory.Inside(name)).Should().StartWith($"'{inventory.Inside(name)}' ");
    }

    [Theory]
    [InlineData("report.xlsx")]
    [InlineData("result.json")]
    [InlineData("holders.csv")]
    [InlineData("README.md")]
    public void Names_that_are_not(string name)
    {
        using var inventory = new TemporaryInventory();

        Problem(inventory, inventory.Inside(name)).Should().BeEmpty();
    }

    [Fact]
    public void Any_name_outside_of_the_inventory()
    {
        using var inventory = new TemporaryInventory();

        Problem(inventory, inventory.Outside("servers.csv")).Should().BeEmpty();
    }

    [Fact]
    public void A_report_may_be_written_again_and_a_file_of_somebody_else_may_not()
    {
        using var inventory = new TemporaryInventory();
        string report = inventory.Write("report.json", Report);
        string notes = inventory.Write("notes.json", "{ \"mine\": true }");
        string empty = inventory.Write("empty.json", "");

        Problem(inventory, report).Should().BeEmpty();
        Problem(inventory, empty).Should().BeEmpty();
        Problem(inventory, notes).Should().Contain("notes.json of the inventory, which would be lost");
    }

    [Fact]
    public void A_file_that_the_mapping_names()
    {
        using var inventory = new TemporaryInventory();
        inventory.Write(
            "mapping.json",
            """{ "files": { "export.csv": { "table": "users" }, "book.xlsx#Blad1": { "table": "cals" } } }"""
        );

        Problem(inventory, inventory.Inside("export.csv")).Should().NotBeEmpty();
        Problem(inventory, inventory.Inside("book.xlsx")).Should().NotBeEmpty();
    }

    [Fact]
    public void Links_from_outside_and_to_the_inside_are_followed()
    {
        using var inventory = new TemporaryInventory();
        Directory.CreateSymbolicLink(inventory.Outside("link"), "inv");
        File.CreateSymbolicLink(inventory.Outside("report.csv"), inventory.Inside("servers.csv"));
        Directory.CreateDirectory(inventory.Inside("exports"));
        inventory.Write("exports/today.csv", "Account\nanna\n");
        File.CreateSymbolicLink(inventory.Inside("users.csv"), "exports/today.csv");

        Problem(inventory, Path.Combine(inventory.Outside("link"), "servers.csv")).Should().NotBeEmpty();
        Problem(inventory, Path.Combine(inventory.Outside("link"), "prices.csv")).Should().NotBeEmpty();
        Problem(inventory, inventory.Outside("report.csv")).Should().NotBeEmpty();
        Problem(inventory, inventory.Inside("exports/today.csv")).Should().Contain("users.csv of the inventory");
        Problem(inventory, inventory.Inside("exports/report.csv")).Should().BeEmpty("subfolders are not read");
    }

    /// <summary>In a link to a file that is not there yet, what would be written is read under the link's name.</summary>
    [Fact]
    public void A_link_to_nowhere_with_the_name_of_a_table()
    {
        using var inventory = new TemporaryInventory();
        File.CreateSymbolicLink(inventory.Inside("users.csv"), inventory.Outside("later.csv"));

        Problem(inventory, inventory.Outside("later.csv")).Should().NotBeEmpty();
    }

    [Fact]
    public void The_file_of_waivers()
    {
        using var inventory = new TemporaryInventory();
        string waivers = inventory.WriteOutside("accepted.csv", "RuleId\n");

        OutputPlaces.Problem(inventory.Folder, waivers, [waivers]).Should().Contain("the file of waivers");
    }

    [Fact]
    public void Standard_output_is_no_place()
    {
        using var inventory = new TemporaryInventory();

        Problem(inventory, "-").Should().BeEmpty();
    }

    private static string Problem(TemporaryInventory inventory, string output) =>
        OutputPlaces.Problem(inventory.Folder, null, [output]);
}
