using System.Globalization;
using AwesomeAssertions;
using AwesomeAssertions.Execution;
using ComplianceAnalyzer.Reporting.Tests.Excel;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The workbook of every sample estate: valid, and LibreOffice computes every formula to the value that the file gives.</summary>
public sealed class WorkbookTests
{
    public static TheoryData<string> Estates =>
        [
            .. Directory
                .EnumerateDirectories(Path.Combine(BuiltCommand.Root, "sample-data"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Estates))]
    public void The_workbook_is_valid_in_both_languages(string estate)
    {
        OpenXmlErrors.Of(Workbook(estate, "en")).Should().BeEmpty();
        OpenXmlErrors.Of(Workbook(estate, "nl")).Should().BeEmpty();
    }

    [LibreOfficeTheory]
    [MemberData(nameof(Estates))]
    public void LibreOffice_computes_the_same_values_and_every_check_agrees(string estate)
    {
        byte[] workbook = Workbook(estate, "en");
        SortedDictionary<string, string> written = LibreOffice.FormulaValues(workbook);
        written.Count.Should().BeGreaterThan(100);

        SortedDictionary<string, string> computed = LibreOffice.FormulaValues(LibreOffice.Recalculated(workbook));

        computed.Keys.Should().Equal(written.Keys);
        using AssertionScope scope = new();
        foreach ((string cell, string value) in written)
            double.Parse(computed[cell], CultureInfo.InvariantCulture)
                .Should()
                .BeApproximately(double.Parse(value, CultureInfo.InvariantCulture), 1e-9, cell);
        LibreOffice.Truths(workbook).Should().NotBeEmpty().And.NotContain(false);
    }

    private static byte[] Workbook(string estate, string language)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("report.xlsx");
        CommandRun run = BuiltCommand.Run(
            "analyze",
            $"sample-data/{estate}",
            "-o",
            file,
            "--language",
            language,
            "--fail-on",
            "never"
        );
        run.Error.Should().BeEmpty();
        return File.ReadAllBytes(file);
    }
}
