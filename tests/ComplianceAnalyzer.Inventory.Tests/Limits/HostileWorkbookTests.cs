using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Limits;

/// <summary>Workbooks that say little and mean much are refused before anything is made of them.</summary>
public sealed class HostileWorkbookTests
{
    private const string Row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
    private const string Escaped = "_x0041_";

    /// <summary>Each with what it is refused for; all are below 2 KB but for those that say so.</summary>
    public static TheoryData<string, string, string, string> Small =>
        new()
        {
            {
                "order",
                $"<sheetData>{Row}<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>",
                "",
                "too far apart"
            },
            {
                "wide",
                $"<sheetData>{Row}<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row></sheetData>",
                "",
                "not in order"
            },
            {
                "huge row",
                $"<sheetData>{Row}<row r=\"2147483647\"><c><v>1</v></c></row></sheetData>",
                "",
                "not in order"
            },
            { "no row", $"<sheetData>{Row}<row r=\"-1\"><c><v>1</v></c></row></sheetData>", "", "cannot be read" },
            { "twice", $"<sheetData>{Row}{Row}</sheetData>", "", "not in order" },
            {
                "pieces",
                $"<sheetData>{Row}</sheetData>",
                $"<si>{Repeat("<r><t>a</t></r>", 600)}</si>",
                "too many pieces"
            },
            {
                "long text",
                $"<sheetData>{Row}</sheetData>",
                $"<si><t>{Repeat("a", 40_000)}</t></si>",
                "too long for a cell"
            },
            {
                "long stretch",
                $"<sheetData>{Row}</sheetData>",
                $"<si><t a=\"{Repeat("a", 1_100_000)}\"/></si>",
                "between two tags"
            },
            { "deep", $"<sheetData>{Row}</sheetData>", Repeat("<a>", 100) + Repeat("</a>", 100), "nested too deep" },
            {
                "escapes",
                $"<sheetData>{Repeat("<row>" + Repeat("<c t=\"s\"><v>0</v></c>", 100) + "</row>", 100)}</sheetData>",
                $"<si><t>{Repeat(Escaped, 4_000)}</t></si>",
                "far more than its size"
            },
            {
                "cells",
                $"<sheetData>{Repeat("<row>" + Repeat("<c/>", 16_000) + "</row>", 20)}</sheetData>",
                "",
                "far more cells"
            },
            { "rows", $"<sheetData>{Repeat("<row/>", 100_000)}</sheetData>", "", "far more rows" },
        };

    [Theory]
    [MemberData(nameof(Small))]
    public void A_small_workbook_is_cheap(string name, string sheet, string shared, string reason)
    {
        byte[] workbook = HostileWorkbook.Of(sheet, shared);
        workbook.Length.Should().BeLessThan(16_000, name);

        Check(workbook, reason, 100);
    }

    [Fact]
    public void A_dimension_is_not_believed()
    {
        byte[] workbook = HostileWorkbook.Of($"<dimension ref=\"A1:XFD1048576\"/><sheetData>{Row}</sheetData>");
        Estate? estate = null;

        Cost.Of(() => estate = Usable(ImportBytes(new ImportOptions(), ("clients.xlsx", workbook)))).ShouldBeBelow(20);

        estate!.Diagnostics.Codes().Should().Equal("INV008 clients.xlsx#clients:0");
    }

    /// <summary>LibreOffice writes the last row of the sheet where a column has a format.</summary>
    [Fact]
    public void An_empty_last_row_costs_nothing()
    {
        byte[] workbook = HostileWorkbook.Of(
            $"<sheetData>{Row}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>PC1</v></c></row><row r=\"1048576\"/></sheetData>"
        );
        Estate? estate = null;

        Cost.Of(() => estate = Usable(ImportBytes(new ImportOptions(), ("clients.xlsx", workbook)))).ShouldBeBelow(20);

        estate!.Clients.Select(client => client.Key).Should().Equal("PC1");
        estate.Input("clients.xlsx#clients").Read.Should().Be(1);
    }

    [Fact]
    public void A_shared_text_of_300_megabytes() =>
        Check(
            HostileWorkbook.Zip([
                .. Bytes(HostileWorkbook.Parts("clients").Where(part => part.Name != "xl/sharedStrings.xml")),
                (
                    "xl/worksheets/sheet1.xml",
                    [Encoding.UTF8.GetBytes(HostileWorkbook.Sheet($"<sheetData>{Row}</sheetData>"))]
                ),
                (
                    "xl/sharedStrings.xml",
                    [
                        .. "<sst><si><t>"u8.ToArray().Select(letter => new[] { letter }),
                        .. Enumerable.Repeat(new byte[1 << 20], 300).Select(Filled),
                        .. "</t></si></sst>"u8.ToArray().Select(letter => new[] { letter }),
                    ]
                ),
            ]),
            "between two tags",
            20
        );

    [Fact]
    public void Parts_that_unpack_to_more_than_they_say() =>
        Check(
            HostileWorkbook.Zip([
                .. Bytes(HostileWorkbook.Parts("clients")),
                .. Enumerable
                    .Range(0, 80)
                    .Select(i =>
                        (
                            $"xl/media/a{i}.xml",
                            (IEnumerable<byte[]>)[.. Enumerable.Repeat("<a></a>"u8.ToArray(), 1), Blank(1 << 19)]
                        )
                    ),
            ]),
            "unpacks to far more",
            20
        );

    [Fact]
    public void A_million_sheets()
    {
        string sheets = Repeat("<sheet name=\"s\" sheetId=\"1\" id=\"r1\"/>", 2);
        Check(
            Changed("xl/workbook.xml", $"<workbook><sheets>{sheets}</sheets></workbook>"),
            "two of its sheets are one",
            20
        );
        string many = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<sheet name=\"s{i}\" id=\"r{i}\"/>"));
        Check(Changed("xl/workbook.xml", $"<workbook><sheets>{many}</sheets></workbook>"), "too many sheets", 20);
    }

    [Fact]
    public void Formats_without_end() =>
        Check(HostileWorkbook.Of("", "", Repeat("<xf/>", 140_000)), "too many formats", 40);

    [Fact]
    public void A_document_type_with_entities() =>
        Check(
            Changed(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>"
            ),
            "no workbook that can be read",
            20
        );

    [Fact]
    public void Twenty_thousand_parts() =>
        Check(
            HostileWorkbook.Zip(Enumerable.Range(0, 20_000).Select(i => ($"a{i}", ""))),
            "more than 10,000 parts",
            20
        );

    /// <summary>Each looks like an empty sheet to a reader, and an empty table says that there is nothing.</summary>
    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "xl/worksheets/other.xml", "cannot be found")]
    [InlineData("xl/worksheets/sheet1.xml", "", "is not there")]
    public void A_sheet_that_is_not_there(string part, string moved, string reason) =>
        Check(
            HostileWorkbook.Zip([
                .. HostileWorkbook.Parts("clients"),
                .. new[] { (part, HostileWorkbook.Sheet($"<sheetData>{Row}</sheetData>")) }
                    .Select(entry => (moved, entry.Item2))
                    .Where(entry => entry.moved.Length > 0),
            ]),
            reason,
            20
        );

    [Fact]
    public void A_sheet_in_another_name_space() =>
        Check(
            HostileWorkbook.Zip([
                .. HostileWorkbook.Parts("clients"),
                ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Row}</sheetData></worksheet>"),
            ]),
            "cannot be found",
            20
        );

    [Fact]
    public void A_text_that_is_not_there() =>
        Check(
            HostileWorkbook.Of("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>", "<si><t>Name</t></si>"),
            "refers to a text that is not there",
            20
        );

    [Fact]
    public void An_error_of_a_formula_is_unreadable_and_not_blank()
    {
        Estate estate = Usable(
            ImportBytes(
                new ImportOptions(),
                (
                    "users.xlsx",
                    HostileWorkbook.Of(
                        "<sheetData><row><c t=\"str\"><v>Account</v></c><c t=\"str\"><v>People</v></c></row>"
                            + "<row><c t=\"str\"><v>anna</v></c><c t=\"e\"><v>#DIV/0!</v></c></row>"
                            + "<row><c t=\"e\"><v>#REF!</v></c></row></sheetData>",
                        name: "users"
                    )
                )
            )
        );

        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV004 users.xlsx#users:2",
                "INV004 users.xlsx#users:2 People",
                "INV002 users.xlsx#users:3 Account"
            );
        estate.Input("users.xlsx#users").Read.Should().Be(2);
    }

    [Fact]
    public void A_binary_workbook_says_so() => Check(HostileWorkbook.Zip([("xl/workbook.bin", "x")]), ".xlsb", 20);

    private static void Check(byte[] workbook, string reason, int mebibytes)
    {
        ImportOutcome? outcome = null;
        Cost cost = Cost.Of(() => outcome = ImportBytes(new ImportOptions(), ("clients.xlsx", workbook)));

        outcome!.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain(reason);
        outcome.Diagnostics.Single().Code.Should().BeOneOf("INV042", "INV009");
        Usable(outcome).Table(InventoryTable.Clients).Present.Should().BeFalse();
        cost.ShouldBeBelow(mebibytes);
    }

    private static byte[] Changed(string part, string text) =>
        HostileWorkbook.Zip([
            .. HostileWorkbook.Parts("clients").Select(entry => entry.Name == part ? (part, text) : entry),
        ]);

    private static IEnumerable<(string Name, IEnumerable<byte[]> Pieces)> Bytes(
        IEnumerable<(string Name, string Text)> parts
    ) => parts.Select(part => (part.Name, (IEnumerable<byte[]>)[Encoding.UTF8.GetBytes(part.Text)]));

    private static byte[] Filled(byte[] piece)
    {
        piece.AsSpan().Fill((byte)'a');
        return piece;
    }

    private static byte[] Blank(int length)
    {
        byte[] blank = new byte[length];
        blank.AsSpan().Fill((byte)' ');
        return blank;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
