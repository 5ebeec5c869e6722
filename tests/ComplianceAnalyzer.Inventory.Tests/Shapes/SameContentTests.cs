using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>One organization, exported in many shapes: the facts are those of the canonical form.</summary>
public sealed class SameContentTests
{
    public static TheoryData<string, string[]> Shapes =>
        new()
        {
            { "utf8-bom", [] },
            { "utf16le-tab-bom", [] },
            { "semicolon-cp1252-decimal-comma", ["INV023 clients.csv:0", "INV023 prices.csv:0", "INV023 users.csv:0"] },
            { "cr-only", [] },
            { "sep-line", ["INV028 clients.csv:2", "INV028 users.csv:2"] },
            { "title-rows", ["INV028 clients.csv:10", "INV028 users.csv:10"] },
            { "trailing-delimiter", ["INV027 clients.csv:2", "INV027 users.csv:2"] },
            { "duplicate-headers", ["INV005 clients.csv:1 Notes", "INV011 clients.csv:1 Site"] },
            { "x-hex-names", [] },
            { "filetime", [] },
            { "generalized-time", [] },
            { "cim-datetime", [] },
            { "dd-mm-yyyy", [] },
            { "mm-dd-yyyy", [] },
            { "dutch-headers", [] },
            { "german-headers", ["INV023 clients.csv:0", "INV023 servers.csv:0", "INV023 users.csv:0"] },
            { "french-headers", ["INV023 clients.csv:0", "INV023 servers.csv:0", "INV023 users.csv:0"] },
            {
                "workbook",
                [
                    "INV003 cals.xlsx#Sheet1:4 PackId",
                    "INV028 inventory.xlsx#Clients:3",
                    "INV006 inventory.xlsx#Notes:0",
                    "INV009 prices.xlsx:0",
                ]
            },
            { "several-files", ["INV023 clients-branch.csv:0", "INV027 clients-branch.csv:2"] },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_facts_are_those_of_the_canonical_form(string name, string[] codes)
    {
        Estate canonical = Fixture.Estate("comma-utf8");
        Estate estate = Fixture.Estate(name);

        canonical.Diagnostics.Should().BeEmpty();
        canonical.Clients.Length.Should().Be(3);
        estate.Diagnostics.Codes().Should().Equal(codes);
        Plain(estate.Servers).Should().Equal(Plain(canonical.Servers));
        if (name != "several-files")
        {
            Plain(estate.Clients).Should().Equal(Plain(canonical.Clients));
            Plain(estate.Users).Should().Equal(Plain(canonical.Users));
        }
        else
            Plain(estate.Clients.Select(client => client with { PrimaryUser = null }))
                .Should()
                .Equal(Plain(canonical.Clients.Select(client => client with { PrimaryUser = null })));
    }

    [Theory]
    [InlineData("dutch-headers")]
    [InlineData("german-headers")]
    [InlineData("french-headers")]
    public void Purchases_in_three_more_languages(string name) =>
        Fixture
            .Estate(name)
            .CalPacks.Select(pack => pack with { Source = default })
            .Should()
            .Equal(
                new CalPack(default(SourceLocation))
                {
                    PackId = "C1",
                    Kind = CalKind.TsUser,
                    Version = ProductVersion.V2003,
                    Quantity = 50,
                    AcquiredOn = new DateOnly(2004, 1, 31),
                    Channel = AcquisitionChannel.Volume,
                }
            );

    [Fact]
    public void Decimal_commas() =>
        Fixture
            .Estate("semicolon-cp1252-decimal-comma")
            .Prices.Select(price => (price.Kind, price.UnitPrice))
            .Should()
            .Equal((CalKind.TsUser, 1234.56m), (CalKind.TsDevice, 98.5m));

    [Fact]
    public void Letters_that_an_ascii_export_lost_are_told()
    {
        Estate estate = Fixture.Estate("type-line");

        estate.Users.Single(user => user.Key == "JMULLER").DisplayName.Should().Be("J?rg M?ller");
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV028 clients.csv:2",
                "INV024 clients.csv:3 Site",
                "INV028 users.csv:2",
                "INV024 users.csv:3 DisplayName"
            );
    }

    [Fact]
    public void Workbook_cells_are_text_of_their_type()
    {
        Estate estate = Fixture.Estate("workbook");

        estate
            .CalPacks.Select(pack => (pack.PackId, pack.Version, pack.Quantity, pack.Source.ToString()))
            .Should()
            .Equal(
                ("123456789012", ProductVersion.V2003, 20, "cals.xlsx#Sheet1:3"),
                ("C1", ProductVersion.V2003, 50, "cals.xlsx#Sheet1:2")
            );
        estate.Table(InventoryTable.Prices).Present.Should().BeFalse();
    }

    private static IEnumerable<InventoryFact> Plain(IEnumerable<InventoryFact> facts) =>
        facts.Select(fact =>
            fact switch
            {
                Server server => server with { Source = default, LicenseServers = default },
                _ => fact with { Source = default },
            }
        );
}
