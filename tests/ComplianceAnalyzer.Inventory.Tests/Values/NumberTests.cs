using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Values;

public sealed class NumberTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("5\u00A0732\u00A0943", 5732943)]
    [InlineData("5\u202F732", 5732)]
    [InlineData("1'234", 1234)]
    [InlineData("12,00", 12)]
    [InlineData("12.0", 12)]
    [InlineData("+5", 5)]
    public void Whole_numbers(string text, int expected)
    {
        NumberText.TryInteger(text, out int number).Should().BeTrue();
        number.Should().Be(expected);
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("1.23.4")]
    [InlineData("1,23,456")]
    [InlineData("1E+03")]
    [InlineData("twelve")]
    [InlineData("99999999999")]
    [InlineData("")]
    [InlineData("-")]
    public void What_is_no_whole_number(string text) => NumberText.TryInteger(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("€ 12,58", "12.58")]
    [InlineData("12.58 EUR", "12.58")]
    [InlineData("EUR 1.234,56", "1234.56")]
    [InlineData("$1,234.56", "1234.56")]
    [InlineData("1.234.567,8", "1234567.8")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("0.125", "0.125")]
    [InlineData("12580", "12580")]
    [InlineData("12,5", "12.5")]
    public void Amounts(string text, string expected)
    {
        NumberText.TryDecimal(text, out decimal number).Should().BeTrue();
        number.ToString(System.Globalization.CultureInfo.InvariantCulture).Should().Be(expected);
    }

    [Theory]
    [InlineData("6.37702E+15", true)]
    [InlineData("6,37702E+15", true)]
    [InlineData("1E+10", true)]
    [InlineData("1E10", false)]
    [InlineData("12E45", false)]
    [InlineData("ABCE+15", false)]
    [InlineData("6377021234567890", false)]
    public void Scientific_notation(string text, bool expected) => NumberText.IsScientific(text).Should().Be(expected);

    [Fact]
    public void An_identifier_that_a_spreadsheet_program_destroyed_counts_as_unknown()
    {
        Estate estate = Estate(("clients.csv", "Name,SerialNumber\nPC1,6.37702E+15\n"));

        estate.Clients.Single().SerialNumber.Should().BeNull();
        estate.Diagnostics.Codes().Should().Equal("INV022 clients.csv:2 SerialNumber");
    }

    [Fact]
    public void A_destroyed_key_rejects_its_row()
    {
        Estate estate = Estate(("cals.csv", "PackId,Kind,Version,Quantity\n6.37702E+15,TsUser,2003,5\n"));

        estate.CalPacks.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV003 cals.csv:2 PackId");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("many")]
    public void A_quantity_below_one_rejects_the_row(string quantity)
    {
        Estate estate = Estate(("cals.csv", $"PackId,Kind,Version,Quantity\n1,TsUser,2003,{quantity}\n"));

        estate.CalPacks.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV003 cals.csv:2 Quantity");
    }
}
