using System.Xml.Linq;
using AwesomeAssertions;
using ComplianceAnalyzer.Reporting.Excel;
using CsCheck;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>Whatever a text holds, the cell can be read back.</summary>
public sealed class CellTextTests
{
    private const string Odd = "=<&\"_x041\r\n\t\0\uD83D\uDE00\uFFFF";

    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char,
            Gen.Int[0, Odd.Length - 1].Select(index => Odd[index])
        )
        .Array[0, 40]
        .Select(letters => new string(letters));

    [Fact]
    public void Any_text_makes_well_formed_XML_and_comes_back_as_it_is_shown()
    {
        AnyText.Sample(
            text =>
            {
                string shown = SafeText.Of(text);
                using StringWriter writer = new();
                CellSink sink = new(writer);
                sink.StartRow(1, 0, 0);
                sink.Text(1, "0", shown);
                sink.EndRow();
                string read = XElement.Parse(writer.ToString(), LoadOptions.PreserveWhitespace).Value;
                return read.Replace("_x005F_", "_", StringComparison.Ordinal)
                    == shown.Replace("_x005F_", "_", StringComparison.Ordinal);
            },
            iter: 20_000,
            seed: "0000000000001"
        );
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void Columns_are_named_as_spreadsheets_do(int column, string name) =>
        CellAddress.Column(column).Should().Be(name);

    [Theory]
    [InlineData("", 20, 1)]
    [InlineData("one two three", 40, 1)]
    [InlineData("one two three", 6, 3)]
    [InlineData("a\nb\nc", 40, 3)]
    public void Lines_are_broken_between_words(string text, double width, int lines) =>
        TextWidth.Lines(text, width).Should().Be(lines);
}
