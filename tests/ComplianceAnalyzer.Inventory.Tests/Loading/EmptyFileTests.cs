using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Loading;

public sealed class EmptyFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    [InlineData(",,\n,,\n")]
    public void An_empty_file_lists_nothing(string text)
    {
        Estate estate = Estate(("clients.csv", text));

        estate.Diagnostics.Codes().Should().Equal("INV007 clients.csv:0");
        estate.Table(InventoryTable.Clients).Should().Be(new EvidenceTable(InventoryTable.Clients, true, 0, 0));
    }

    [Fact]
    public void A_header_alone_lists_nothing()
    {
        Estate estate = Estate(("clients.csv", "Name,Site"));

        estate.Diagnostics.Codes().Should().Equal("INV008 clients.csv:0");
        estate.Table(InventoryTable.Clients).Present.Should().BeTrue();
    }
}
