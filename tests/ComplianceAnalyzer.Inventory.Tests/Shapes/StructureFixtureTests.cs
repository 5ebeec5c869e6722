using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>Files whose structure, rows or names are out of the ordinary.</summary>
public sealed class StructureFixtureTests
{
    [Fact]
    public void Short_rows()
    {
        Estate estate = Fixture.Estate("short-rows");

        estate.Clients.Select(client => client.Department).Should().Equal(null, "Sales", null);
        estate.Diagnostics.Codes().Should().Equal("INV025 clients.csv:2", "INV025 clients.csv:4");
    }

    [Fact]
    public void Long_rows()
    {
        Estate estate = Fixture.Estate("long-rows");

        estate.Clients.Select(client => client.Department).Should().Equal("Einkauf", "Sales", "IT");
        estate.Diagnostics.Codes().Should().Equal("INV026 clients.csv:2", "INV027 clients.csv:3");
    }

    [Fact]
    public void Thousands_with_spaces_of_every_kind() =>
        Fixture.Estate("nbsp-thousands").CalPacks.Select(pack => pack.Quantity).Should().Equal(5732, 1000, 2500, 1250);

    [Fact]
    public void A_field_over_two_lines()
    {
        Estate estate = Fixture.Estate("multiline-field");

        estate.Clients.Select(client => client.Source.Line).Should().Equal(2, 4, 5);
        estate.Clients[0].Department.Should().Be("Einkauf\nund Verkauf");
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Dates_that_nothing_decides()
    {
        Estate estate = Fixture.Estate("ambiguous-dates");

        estate.XpLicenses.Select(license => license.LicenseId).Should().Equal("XP3");
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV012 clients.csv:1 LastSeen",
                "INV012 xp-licenses.csv:1 AcquiredOn",
                "INV003 xp-licenses.csv:2 AcquiredOn",
                "INV003 xp-licenses.csv:3 AcquiredOn"
            );
        estate
            .UndecidedDates.Select(column => (column.Table, column.Values))
            .Should()
            .Equal((InventoryTable.Clients, 1), (InventoryTable.XpLicenses, 2));
    }

    [Theory]
    [InlineData("dmy", "2003-05-04")]
    [InlineData("mdy", "2003-04-05")]
    public void Dates_that_the_user_decides(string order, string first)
    {
        Estate estate = Fixture.Estate("ambiguous-dates", ImportOptions.TryParse(null, null, order, out _));

        estate
            .XpLicenses[0]
            .AcquiredOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .Be(first);
        estate.Diagnostics.Should().BeEmpty();
        estate.UndecidedDates.Should().BeEmpty();
    }

    [Fact]
    public void Rows_of_layout()
    {
        Estate estate = Fixture.Estate("totals-row");

        estate.CalPacks.Sum(pack => pack.Quantity).Should().Be(70);
        estate.Clients.Select(client => client.Key).Should().Equal("AMSPC01", "AMSPC02");
        estate.Users.Single().Key.Should().Be("TOTAL", "an account may be called so");
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal("INV036 cals.csv:4", "INV036 clients.csv:2", "INV036 clients.csv:4", "INV036 clients.csv:6");
        estate.Input("cals.csv").Read.Should().Be(2);
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_one_line()
    {
        Estate estate = Fixture.Estate("open-quote");

        estate
            .Clients.Select(client => (client.Key, client.Department, client.Site, client.Source.Line))
            .Should()
            .Equal(
                ("AMSPC01", "Einkauf\nund Verkauf", "Zürich", 2),
                ("AMSPC02", "the big one,Basel", null, 4),
                ("AMSPC03", "IT", "Malmö", 5),
                ("AMSPC04", "IT", "Malmö", 6)
            );
        estate.Diagnostics.Codes().Should().Equal("INV025 clients.csv:4", "INV030 clients.csv:4");
    }

    [Fact]
    public void A_field_of_a_megabyte_costs_its_row()
    {
        Estate estate = Fixture.Estate("huge-field");

        estate.Clients.Select(client => client.Key).Should().Equal("AMSPC01", "AMSPC03");
        estate.Diagnostics.Codes().Should().Equal("INV037 clients.csv:3");
        estate.Table(InventoryTable.Clients).Should().Be(new EvidenceTable(InventoryTable.Clients, true, 2, 1));
    }

    [Fact]
    public void Binary_files()
    {
        Estate estate = Fixture.Estate("binary-file");

        estate.Diagnostics.Codes().Should().Equal("INV009 clients.csv:0", "INV009 users.csv:0");
    }

    [Fact]
    public void Empty_files_and_headers_alone()
    {
        Fixture.Estate("empty-file").Diagnostics.Codes().Should().Equal("INV007 clients.csv:0", "INV007 users.csv:0");
        Fixture.Estate("header-only").Diagnostics.Codes().Should().Equal("INV008 cals.csv:0", "INV008 clients.csv:0");
    }

    [Fact]
    public void Formulas_are_text()
    {
        Estate estate = Fixture.Estate("formula-cell");

        estate
            .Clients.Select(client => (client.Department, client.SerialNumber))
            .Should()
            .Equal(
                ("=HYPERLINK(\"http://contoso.example\",\"x\")", "0012345"),
                ("@SUM(A1)", "+31 20 5550100"),
                ("-2+3", "'0012347")
            );
    }

    [Fact]
    public void Numbers_that_a_spreadsheet_program_destroyed()
    {
        Estate estate = Fixture.Estate("scientific-serial");

        estate.Clients.Select(client => client.SerialNumber).Should().Equal(null, null, "6377021234567890");
        estate.CalPacks.Select(pack => pack.PackId).Should().Equal("PO-2");
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV003 cals.csv:2 PackId",
                "INV022 clients.csv:2 SerialNumber",
                "INV022 clients.csv:3 SerialNumber"
            );
    }

    [Fact]
    public void Purchases_twice()
    {
        Estate estate = Fixture.Estate("duplicate-purchase");

        estate.CalPacks.Sum(pack => pack.Quantity).Should().Be(120);
        estate.Clients.Single().Site.Should().Be("Zürich");
    }
}
