using System.Globalization;
using AwesomeAssertions;
using AwesomeAssertions.Execution;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>What the file says its formulas yield is what a spreadsheet program computes.</summary>
public sealed class RecalculationTests
{
    [LibreOfficeFact]
    public void LibreOffice_computes_the_same_values() => Compare(Written.Workbook(SampleResult.Build()));

    [LibreOfficeFact]
    public void LibreOffice_computes_the_same_values_in_Dutch() =>
        Compare(Written.Workbook(SampleResult.Build(), ReportLanguage.Dutch));

    [LibreOfficeFact]
    public void LibreOffice_computes_the_same_values_over_several_parts_of_a_sheet()
    {
        // The largest small table that must stand in one piece is the guide of the first sheet; 40 rows split Checks and Derivations.
        Compare(Written.Workbook(SampleResult.Build(), rowLimit: 40));
    }

    private static void Compare(byte[] workbook)
    {
        SortedDictionary<string, string> written = LibreOffice.FormulaValues(workbook);
        written.Count.Should().BeGreaterThan(100);
        SortedDictionary<string, string> computed = LibreOffice.FormulaValues(LibreOffice.Recalculated(workbook));

        computed.Keys.Should().Equal(written.Keys);
        using AssertionScope scope = new();
        foreach ((string cell, string value) in written)
            double.Parse(computed[cell], CultureInfo.InvariantCulture)
                .Should()
                .BeApproximately(double.Parse(value, CultureInfo.InvariantCulture), 1e-9, cell);
    }
}
