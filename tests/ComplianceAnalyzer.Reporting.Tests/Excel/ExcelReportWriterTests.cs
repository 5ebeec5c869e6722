using AwesomeAssertions;
using ClosedXML.Excel;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Excel;
using ComplianceAnalyzer.Reporting.Sheets;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

public sealed class ExcelReportWriterTests
{
    private static readonly string[] SheetNames =
    [
        "About",
        "Summary",
        "License Position",
        "CAL Mix",
        "Findings",
        "Derivations",
        "Transition Offer",
        "Servers",
        "Server Licenses",
        "License Servers",
        "Clients",
        "Users",
        "Sessions",
        "XP Licenses",
        "CALs",
        "Data Quality",
        "Merges",
        "Waivers",
        "Rules",
        "Checks",
    ];

    [Theory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.Dutch)]
    public void The_workbook_is_valid(ReportLanguage language)
    {
        OpenXmlErrors.Of(Written.Workbook(SampleResult.Build(), language)).Should().BeEmpty();
    }

    [Fact]
    public void The_empty_workbook_is_valid_and_has_every_sheet()
    {
        byte[] workbook = Written.Workbook(SampleResult.Empty());

        OpenXmlErrors.Of(workbook).Should().BeEmpty();
        Book(workbook).Worksheets.Select(sheet => sheet.Name).Should().Equal(SheetNames);
    }

    [Fact]
    public void Two_writes_give_the_same_bytes()
    {
        byte[] first = Written.Workbook(SampleResult.Build());
        // Zip times count in steps of two seconds.
        Thread.Sleep(2100);
        Written.Workbook(SampleResult.Build()).Should().Equal(first);
    }

    [Fact]
    public void The_sheets_stand_in_order()
    {
        Book(Written.Workbook(SampleResult.Build())).Worksheets.Select(sheet => sheet.Name).Should().Equal(SheetNames);
    }

    [Fact]
    public void Values_are_typed()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));

        IXLCell asOf = book.NamedRange("AsOf_Date").Ranges.Single().FirstCell();
        asOf.GetDateTime().Should().Be(new DateTime(2006, 1, 1));
        IXLCell price = book.NamedRange("Price_TsDevice").Ranges.Single().FirstCell();
        price.GetDouble().Should().Be(165);
        IXLWorksheet licenses = book.Worksheet("XP Licenses");
        Cell(licenses, "X1", "Acquired on").DataType.Should().Be(XLDataType.DateTime);
        Cell(licenses, "X1", "Quantity").GetDouble().Should().Be(5);
        Cell(licenses, "X1", "Enrollment number").DataType.Should().Be(XLDataType.Text);
    }

    [Fact]
    public void Every_row_of_evidence_shows_its_file_and_line()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));
        IXLWorksheet sessions = book.Worksheet("Sessions");

        Rows(sessions).Should().HaveCount(4);
        Rows(sessions)
            .Select(row => $"{row["File"]}:{row["Line"]} {row["User"]} {row["Client"]}")
            .Should()
            .Equal(
                "sessions.csv:2 ann pc1",
                "sessions.csv:3 bob pc1",
                "sessions.csv:4 cas pc2",
                "sessions.csv:5 cas pc3"
            );
    }

    [Fact]
    public void A_pack_is_shown_in_the_parts_that_count_and_that_do_not()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));

        Rows(book.Worksheet("CALs"))
            .Select(row => $"{row["Pack"]} {row["Quantity"]} {row["Counts"]} {row["Why not counted"]}")
            .Should()
            .Equal("T1 1 yes None", "T1 2 no Unbacked", "W1 3 yes None");
    }

    [Fact]
    public void The_license_position_has_its_totals_as_formulas_with_values()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));
        IXLWorksheet sheet = book.Worksheet("License Position");

        // T1: three redeemed through the transition offer, two of them unbacked, one required: 3 - 1 - 2 = 0.
        IXLCell transition = CellOf(sheet, row => row["Kind"] == "TsUser", "Transition offer");
        transition.FormulaA1.Should().StartWith("SUMIFS('CALs'!");
        Cached(transition).Should().Be(3);
        Cached(CellOf(sheet, row => row["Kind"] == "TsUser", "Preliminary entitlement")).Should().Be(3);
        Cached(CellOf(sheet, row => row["Kind"] == "TsUser", "Allocation")).Should().Be(-2);
        Cached(CellOf(sheet, row => row["Kind"] == "TsUser", "Licensing delta")).Should().Be(0);
        // One Enterprise copy; its license is of version 2000: 1 - 1 - 1 = -1.
        CellOf(sheet, row => row["Edition"] == "Enterprise", "Required")
            .FormulaA1.Should()
            .StartWith("COUNTIFS('Servers'!");
        Cached(CellOf(sheet, row => row["Edition"] == "Enterprise", "Licensing delta")).Should().Be(-1);
    }

    [Fact]
    public void Every_check_agrees()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));
        IXLWorksheet checks = book.Worksheet("Checks");

        int agrees = Column(checks, "Agrees");
        IXLCell[] results = [.. checks.Column(agrees).CellsUsed().Where(cell => cell.HasFormula)];
        results.Length.Should().BeGreaterThan(30);
        results.Should().AllSatisfy(cell => cell.CachedValue.Should().Be(true));
        Cached(book.NamedRange("Checks_Failed").Ranges.Single().FirstCell()).Should().Be(0);
    }

    [Fact]
    public void A_wrong_total_is_shown_on_the_summary()
    {
        AnalysisResult sample = SampleResult.Build();
        // Five errors are claimed where two findings are errors.
        AnalysisResult wrong = sample with
        {
            Summary = sample.Summary with { Error = 5 },
        };

        using XLWorkbook book = Book(Written.Workbook(wrong));

        Cached(book.NamedRange("Checks_Failed").Ranges.Single().FirstCell()).Should().Be(1);
    }

    [Fact]
    public void Findings_lead_to_their_derivation_and_their_row_and_back()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));
        IXLWorksheet findings = book.Worksheet("Findings");

        IXLCell id = CellOf(findings, row => row["Rule"] == "TSL2001", "Finding");
        IXLCell derivation = book.Cell(id.Hyperlink.InternalAddress);
        derivation.GetString().Should().Be(id.GetString());
        derivation.CellRight().GetString().Should().Be("TS CALs short: 1.");
        book.Cell(derivation.Hyperlink.InternalAddress).GetString().Should().Be(id.GetString());
        IXLCell evidence = CellOf(findings, row => row["Rule"] == "TSL2001", "Evidence");
        evidence.GetString().Should().Be("sessions.csv:2 and 3 more");
        book.Cell(evidence.Hyperlink.InternalAddress).CellRight().GetString().Should().Be("ann");
    }

    [Fact]
    public void Tables_have_filters_and_headers_stay_in_view()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));

        foreach (
            string name in (string[])
                ["Findings", "Servers", "Clients", "Users", "Sessions", "XP Licenses", "CALs", "Rules"]
        )
        {
            IXLWorksheet sheet = book.Worksheet(name);
            IXLTable table = sheet.Tables.Should().ContainSingle(name).Subject;
            table.ShowAutoFilter.Should().BeTrue();
            sheet.SheetView.SplitRow.Should().Be(table.HeadersRow().RowNumber());
            sheet.PageSetup.PageOrientation.Should().Be(XLPageOrientation.Landscape);
        }
    }

    [Fact]
    public void Rules_that_found_no_subject_are_shown_as_not_evaluated()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));

        CellOf(book.Worksheet("Rules"), row => row["Rule"] == "TSL9001", "Evaluated")
            .GetString()
            .Should()
            .StartWith("not evaluated");
        Cached(CellOf(book.Worksheet("Rules"), row => row["Rule"] == "TSL4001", "Undecided")).Should().Be(1);
    }

    [Fact]
    public void Rows_that_do_not_fit_on_a_sheet_go_on_in_the_next()
    {
        AnalysisResult sample = SampleResult.Build();
        BookLayout layout = new(ReportModelBuilder.Build(sample, ReportLanguage.English), 40);
        byte[] workbook = Written.Workbook(sample, rowLimit: 40);

        OpenXmlErrors.Of(workbook).Should().BeEmpty();
        using XLWorkbook book = Book(workbook);
        book.Worksheets.Select(sheet => sheet.Name).Should().Equal(layout.Parts.Select(part => part.Name));
        book.Worksheets.Should().Contain(sheet => sheet.Name == "Checks 2");
        Cached(book.NamedRange("Checks_Failed").Ranges.Single().FirstCell()).Should().Be(0);
        book.NamedRange("Checks_Failed")
            .Ranges.Single()
            .FirstCell()
            .FormulaA1.Should()
            .Contain("'Checks'!")
            .And.Contain("'Checks 2'!");
    }

    [Fact]
    public void The_summary_has_native_charts()
    {
        using MemoryStream stream = new(Written.Workbook(SampleResult.Build()));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);

        DrawingsPart drawings = document
            .WorkbookPart!.WorksheetParts.Select(sheet => sheet.DrawingsPart)
            .OfType<DrawingsPart>()
            .Single();
        ChartPart[] charts = [.. drawings.ChartParts];
        charts.Should().HaveCount(3);
        charts.Select(chart => chart.ChartSpace.Descendants<BarChartSeries>().Count()).Order().Should().Equal(1, 3, 3);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("=HYPERLINK(\"http://contoso.com\")")]
    [InlineData("<b>&amp;\"'</b>")]
    [InlineData("007")]
    [InlineData("1E5")]
    [InlineData("2003-04-24")]
    [InlineData("emoji 😀 中文")]
    [InlineData("_x0041_")]
    [InlineData("  spaced  ")]
    public void Text_stays_the_text_it_is(string text)
    {
        byte[] workbook = Written.Workbook(With(text));

        OpenXmlErrors.Of(workbook).Should().BeEmpty();
        using XLWorkbook book = Book(workbook);
        IXLCell cell = CellOf(book.Worksheet("Clients"), row => row["Line"] == "2", "Name as exported");
        cell.HasFormula.Should().BeFalse();
        cell.DataType.Should().Be(XLDataType.Text);
        // ClosedXML does not read the escape that Excel and LibreOffice do.
        cell.GetString().Should().Be(text == "_x0041_" ? "_x005F_x0041_" : text);
    }

    [Theory]
    [InlineData("\r=1", "\n=1")]
    [InlineData("bell\u0007", "bell\u2407")]
    [InlineData("a\uFFFFb", "a\uFFFDb")]
    public void What_a_cell_cannot_hold_is_shown_by_a_sign(string text, string shown)
    {
        byte[] workbook = Written.Workbook(With(text));

        OpenXmlErrors.Of(workbook).Should().BeEmpty();
        using XLWorkbook book = Book(workbook);
        CellOf(book.Worksheet("Clients"), row => row["Line"] == "2", "Name as exported").GetString().Should().Be(shown);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced()
    {
        // Not in the theory above: the test runner itself would change it.
        using XLWorkbook book = Book(Written.Workbook(With("half \uD83D pair")));

        CellOf(book.Worksheet("Clients"), row => row["Line"] == "2", "Name as exported")
            .GetString()
            .Should()
            .Be("half \uFFFD pair");
    }

    [Fact]
    public void Very_long_text_is_cut_with_a_mark()
    {
        using XLWorkbook book = Book(Written.Workbook(With(new string('x', 40_000))));

        string shown = CellOf(book.Worksheet("Clients"), row => row["Line"] == "2", "Name as exported").GetString();
        shown.Should().HaveLength(32_767).And.EndWith("…[cut]");
    }

    [Fact]
    public void A_product_key_shows_its_last_five_characters_only()
    {
        using XLWorkbook book = Book(Written.Workbook(SampleResult.Build()));

        Cell(book.Worksheet("XP Licenses"), "X2", "Product key").GetString().Should().Be("*****-VWXYZ");
    }

    private static AnalysisResult With(string clientName)
    {
        AnalysisResult sample = SampleResult.Build();
        Client client = sample.Estate.Clients[0] with { Name = clientName };
        return sample with { Estate = sample.Estate with { Clients = sample.Estate.Clients.SetItem(0, client) } };
    }

    private static XLWorkbook Book(byte[] workbook) => new(new MemoryStream(workbook));

    private static IXLCell Cell(IXLWorksheet sheet, string firstCell, string column) =>
        sheet
            .Column(1)
            .CellsUsed()
            .Single(cell => cell.GetString() == firstCell)
            .WorksheetRow()
            .Cell(Column(sheet, column));

    private static IXLCell CellOf(IXLWorksheet sheet, Func<Dictionary<string, string>, bool> row, string column)
    {
        IXLTable table = sheet.Tables.Single();
        Dictionary<string, string> found = Rows(sheet).First(row);
        int number = int.Parse(found["#"], System.Globalization.CultureInfo.InvariantCulture);
        return sheet.Cell(number, table.Field(column).Column.ColumnNumber());
    }

    /// <summary>ClosedXML hands cached numbers out as text.</summary>
    private static double Cached(IXLCell cell) =>
        Convert.ToDouble(cell.CachedValue, System.Globalization.CultureInfo.InvariantCulture);

    private static int Column(IXLWorksheet sheet, string header) =>
        sheet
            .CellsUsed()
            .First(cell => cell.DataType == XLDataType.Text && cell.GetString() == header)
            .Address.ColumnNumber;

    /// <summary>Rows of the only table of a sheet by column heading, with the row number under <c>#</c>. Formulas are left out.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(IXLWorksheet sheet)
    {
        IXLTable table = sheet.Tables.Single();
        foreach (IXLTableRow row in table.DataRange.Rows())
        {
            Dictionary<string, string> values = new(StringComparer.Ordinal)
            {
                ["#"] = row.RowNumber().ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            foreach (IXLTableField field in table.Fields)
            {
                IXLCell cell = row.Cell(field.Index + 1);
                values[field.Name] = cell.HasFormula ? "" : cell.GetString();
            }
            yield return values;
        }
    }
}
