using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Csv;

public sealed class StructureTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_detected(char delimiter)
    {
        Estate estate = Estate(
            (
                "clients.csv",
                "Name,OperatingSystem,Site\nPC1,Windows XP Professional,A\nPC2,Windows XP Professional,B\n".Replace(
                    ',',
                    delimiter
                )
            )
        );

        estate.Clients.Select(client => client.Site).Should().Equal("A", "B");
        estate.Input("clients.csv").Delimiter.Should().Be(delimiter.ToString());
    }

    [Fact]
    public void Decimal_commas_do_not_make_a_comma_the_delimiter() =>
        Estate(("prices.csv", "Kind;UnitPrice;Currency\nTsUser;1,50;EUR\nTsDevice;2,50;EUR\n"))
            .Prices.Select(price => price.UnitPrice)
            .Should()
            .Equal(1.50m, 2.50m);

    [Fact]
    public void A_column_of_commas_does_not_make_a_comma_the_delimiter() =>
        Estate(("clients.csv", "Name;Department\nPC1;a,b,c,d\nPC2;a,b,c,d\nPC3;a,b,c,d\n"))
            .Clients[2]
            .Department.Should()
            .Be("a,b,c,d");

    [Fact]
    public void A_sep_line_names_the_delimiter()
    {
        Estate estate = Estate(("clients.csv", "sep=|\r\nName|Site\r\nPC1|A\r\n"));

        estate.Clients.Single().Source.Line.Should().Be(3);
        estate.Diagnostics.Codes().Should().Equal("INV028 clients.csv:2");
    }

    [Fact]
    public void Every_delimiter_that_may_be_asked_for_can_be_read()
    {
        char[] usable =
        [
            .. Enumerable
                .Range(0, 128)
                .Select(code => (char)code)
                .Where(c => ImportOptions.TryParse(null, c.ToString(), null, out _) is not null),
        ];

        usable.Should().Contain([',', ';', '\t', '|', '^', '\\', '~']).And.NotContain(['"', '\n', '\0', 'a', '1', ' ']);
        foreach (char delimiter in usable.Where(c => c is not ('-' or '(' or ')')))
        {
            ImportOptions options = ImportOptions.TryParse(null, delimiter.ToString(), null, out _)!;
            Usable(Import(options, ("servers.csv", OneServer.Replace(',', delimiter))))
                .Servers.Single()
                .Key.Should()
                .Be("SRV1");
            Estate(("servers.csv", $"sep={delimiter}\n" + OneServer.Replace(',', delimiter)))
                .Servers.Single()
                .Key.Should()
                .Be("SRV1");
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\r')]
    [InlineData('x')]
    public void A_sep_line_that_names_no_delimiter_is_a_title(char named) =>
        Estate(("clients.csv", $"sep={named}\nName,Site\nPC1,A\n")).Clients.Single().Site.Should().Be("A");

    [Fact]
    public void The_option_wins_over_detection()
    {
        ImportOptions options = ImportOptions.TryParse(null, "semicolon", null, out _)!;

        ImportOutcome outcome = Import(
            options,
            ("servers.csv", OneServer.Replace(',', ';')),
            ("clients.csv", "Name,Site\nPC1,A\n")
        );

        outcome.Diagnostics.Codes().Should().Equal("INV001 clients.csv:1 Name", "INV005 clients.csv:1 Name,Site");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_way(string end)
    {
        Estate estate = Estate(("clients.csv", "Name,Site\nPC1,A\nPC2,B\n".Replace("\n", end)));

        estate.Clients.Select(client => client.Source.Line).Should().Equal(2, 3);
    }

    [Fact]
    public void A_field_may_span_lines_and_the_lines_after_it_count_on()
    {
        Estate estate = Estate(("clients.csv", "Name,Department\nPC1,\"Sales\nEast\"\n\nPC2,IT\n"));

        estate
            .Clients.Select(client => (client.Department, client.Source.Line))
            .Should()
            .Equal(("Sales\nEast", 2), ("IT", 5));
    }

    [Fact]
    public void Blank_rows_are_no_rows()
    {
        Estate estate = Estate(("clients.csv", "Name,Site\n\nPC1,A\n,\n  ,  \n\nPC2,B\n"));

        estate.Input("clients.csv").Read.Should().Be(2);
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Short_and_long_rows_are_told()
    {
        Estate estate = Estate(("clients.csv", "Name,Site,Department\nPC1,A\nPC2,A,B,C\nPC3,A,B\n"));

        estate.Clients.Length.Should().Be(3);
        estate.Diagnostics.Codes().Should().Equal("INV025 clients.csv:2", "INV026 clients.csv:3");
    }

    [Fact]
    public void Delimiters_at_the_end_of_every_row_are_told_once()
    {
        Estate estate = Estate(("clients.csv", "Name;Site;\nPC1;A;\nPC2;B;\n"));

        estate.Clients.Select(client => client.Site).Should().Equal("A", "B");
        estate.Diagnostics.Codes().Should().Equal("INV027 clients.csv:2");
    }

    [Fact]
    public void Misplaced_and_open_quotes_are_told()
    {
        Estate estate = Estate(
            ("clients.csv", "Name,Department\nPC1,the \"old\" one\nPC2,B\n"),
            ("users.csv", "Account,DisplayName\nu1,\"never closed\nu2,x\n")
        );

        estate.Clients.Select(client => client.Department).Should().Equal("the \"old\" one", "B");
        estate.Diagnostics.Codes().Should().Equal("INV029 clients.csv:2", "INV030 users.csv:2");
    }

    [Fact]
    public void Values_lose_the_white_space_around_them() =>
        Estate(("clients.csv", "Name , Site\n  PC1\u00A0, \"  A \"\n")).Clients.Single().Site.Should().Be("A");

    [Theory]
    [InlineData("\"=\"\"00123\"\"\"")]
    [InlineData("=\"00123\"")]
    public void A_text_that_a_spreadsheet_program_is_kept_from_changing_is_that_text(string field) =>
        Estate(("clients.csv", $"Name,SerialNumber\nPC1,{field}\n")).Clients.Single().SerialNumber.Should().Be("00123");

    [Theory]
    [InlineData("NULL")]
    [InlineData("(null)")]
    [InlineData("n/a")]
    [InlineData("#N/A")]
    [InlineData("-")]
    public void Words_for_nothing_are_nothing(string word)
    {
        Estate estate = Estate(("clients.csv", $"Name,Site,LastSeen\nPC1,{word},{word}\n"));

        estate.Clients.Single().Site.Should().BeNull();
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void Formulas_stay_text() =>
        Estate(("clients.csv", "Name,Department\nPC1,=cmd|' /C calc'!A0\nPC2,@SUM(A1)\n"))
            .Clients.Select(client => client.Department)
            .Should()
            .Equal("=cmd|' /C calc'!A0", "@SUM(A1)");
}
