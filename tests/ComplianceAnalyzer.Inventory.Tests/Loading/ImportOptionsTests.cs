using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Values;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Loading;

public sealed class ImportOptionsTests
{
    [Theory]
    [InlineData("windows-1252", 1252)]
    [InlineData("850", 850)]
    [InlineData("UTF-8", 65001)]
    [InlineData("utf-16", 1200)]
    public void Encodings_have_names_and_numbers(string text, int codePage) =>
        ImportOptions.TryParse(text, null, null, out _)!.Encoding!.CodePage.Should().Be(codePage);

    [Theory]
    [InlineData("tab", '\t')]
    [InlineData("Semicolon", ';')]
    [InlineData("|", '|')]
    [InlineData("^", '^')]
    public void Delimiters(string text, char expected) =>
        ImportOptions.TryParse(null, text, null, out _)!.Delimiter.Should().Be(expected);

    [Theory]
    [InlineData("DMY", DateOrder.DayMonthYear)]
    [InlineData("mdy", DateOrder.MonthDayYear)]
    [InlineData("ymd", DateOrder.YearMonthDay)]
    public void Date_orders(string text, DateOrder expected) =>
        ImportOptions.TryParse(null, null, text, out _)!.DateOrder.Should().Be(expected);

    [Theory]
    [InlineData("no-such-encoding", null, null, "encoding")]
    [InlineData(null, "\"", null, "delimiter")]
    [InlineData(null, "x", null, "delimiter")]
    [InlineData(null, "→", null, "delimiter")]
    [InlineData(null, null, "ydm", "date order")]
    public void What_cannot_be_read_is_one_sentence(string? encoding, string? delimiter, string? order, string about)
    {
        ImportOptions.TryParse(encoding, delimiter, order, out string error).Should().BeNull();
        error.Should().Contain(about).And.EndWith(".");
    }

    [Fact]
    public void Nothing_said_is_detection() =>
        ImportOptions.TryParse(null, "", null, out _).Should().Be(new ImportOptions());
}
