using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Reports;
using ComplianceAnalyzer.Inventory.Tests.Limits;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Recognition;

/// <summary>What bears the program's mark is left out whatever its name; what only looks a little like it is not.</summary>
public sealed class OwnReportTests
{
    private const string Holders = "Layer,Kind,Holder,Cals,HeldByName,ToBuy\nWindows,User,ANNA,1,no,1\n";

    public static TheoryData<string> Reports =>
        [
            Holders,
            "\uFEFF" + Holders.Replace(',', ';'),
            "\"Layer\";\"Kind\";\"Holder\";\"Cals\";\"HeldByName\";\"ToBuy\"\r\n",
            "{\n  \"schemaVersion\": 1,\n  \"tool\": { \"name\": \"compliance-analyzer\", \"version\": \"1\" } }",
            "{ \"$schema\": \"x\", \"runs\": [ { \"tool\": { \"driver\": { \"name\": \"compliance-analyzer\" } } } ] }",
            "<?xml version=\"1.0\"?>\n<testsuites name=\"compliance-analyzer\" tests=\"1\"><testsuite/></testsuites>",
            ReportMark.Markdown + "\n# Report\n",
            "layer TerminalServices\nperson 0 1 ANNA\n",
        ];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_left_out_under_every_name(string text)
    {
        foreach (
            string file in (string[])
                ["cals.csv", "clients.txt", "notes.md", "waivers.csv", "settings.json", "mapping.json", "x"]
        )
        {
            Estate estate = Estate((file, text));

            estate.Diagnostics.Codes().Should().Equal($"INV039 {file}:0");
            estate.Inputs.Select(input => input.File).Should().Equal("servers.csv");
        }
    }

    [Fact]
    public void A_report_in_the_letters_of_a_spreadsheet_program_is_left_out()
    {
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Holders.Replace(',', '\t'))];

        Usable(ImportBytes(new ImportOptions(), ("cals.txt", wide)))
            .Diagnostics.Codes()
            .Should()
            .Equal("INV039 cals.txt:0");
    }

    [Theory]
    [InlineData("docProps/custom.xml", "<Properties><property name=\"ComplianceAnalyzerReport\"/></Properties>")]
    [InlineData(
        "docProps/core.xml",
        "<cp xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Compliance Analyzer</dc:creator></cp>"
    )]
    public void A_workbook_is_left_out_by_its_properties(string part, string text)
    {
        byte[] report = Workbook((part, text));

        foreach (string file in (string[])["cals.xlsx", "clients.csv", "anything.bak", "report.xlsm"])
            Usable(ImportBytes(new ImportOptions(), (file, report)))
                .Diagnostics.Codes()
                .Should()
                .Equal($"INV039 {file}:0");
    }

    [Theory]
    [InlineData("docProps/custom.xml", "<Properties><property name=\"Client\"/></Properties>")]
    [InlineData(
        "docProps/core.xml",
        "<cp xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Contoso</dc:creator></cp>"
    )]
    [InlineData("docProps/core.xml", "no XML")]
    public void A_workbook_of_somebody_else_is_read(string part, string text)
    {
        byte[] workbook = Workbook((part, text));

        Usable(ImportBytes(new ImportOptions(), ("clients.xlsx", workbook)))
            .Diagnostics.Codes()
            .Should()
            .NotContain("INV039 clients.xlsx:0");
    }

    [Theory]
    [InlineData("Layer,Kind,Holder,Cals,HeldByName\n")]
    [InlineData("layer Windows Server\n")]
    [InlineData("{ \"name\": \"compliance-analyzer\" }")]
    [InlineData("{ \"tool\": { \"name\": \"another\" } }")]
    [InlineData("<testsuites name=\"another\"/>")]
    [InlineData("<!-- compliance -->\n")]
    public void A_file_that_only_looks_alike_is_not_taken_for_one(string text)
    {
        Estate((("holders.bin", text))).Diagnostics.Codes().Should().Equal("INV006 holders.bin:0");
    }

    /// <summary>The report of the import is written here; those of the analysis are tried in the tests of the command.</summary>
    [Fact]
    public void The_report_of_an_import_bears_the_mark()
    {
        using var written = new MemoryStream();
        ImportReportJson.Write(ImportReport.Of(Import()), written);

        Usable(ImportBytes(new ImportOptions(), ("cals.csv", written.ToArray())))
            .Diagnostics.Codes()
            .Should()
            .Equal("INV039 cals.csv:0");
    }

    [Fact]
    public void The_place_that_the_run_writes_is_no_part_of_the_inventory()
    {
        using var inventory = new TemporaryInventory();
        string report = inventory.Write("holders.csv", Holders);
        inventory.Write("older.csv", Holders);

        inventory
            .Load(new ImportOptions { Outputs = [report] })
            .Diagnostics.Codes()
            .Should()
            .Equal("INV039 older.csv:0");
    }

    [Fact]
    public void A_report_as_file_of_waivers_is_refused()
    {
        using var inventory = new TemporaryInventory();

        inventory
            .Load(new ImportOptions { Waivers = inventory.WriteOutside("accepted.csv", Holders) })
            .Problems.Should()
            .ContainSingle()
            .Which.Should()
            .EndWith("This program wrote the file as a report; it was not read.");
    }

    private static byte[] Workbook((string Name, string Text) part) =>
        HostileWorkbook.Zip([
            .. HostileWorkbook.Parts("clients"),
            (
                "xl/worksheets/sheet1.xml",
                HostileWorkbook.Sheet("<sheetData><row><c t=\"str\"><v>Name</v></c></row></sheetData>")
            ),
            part,
        ]);
}
