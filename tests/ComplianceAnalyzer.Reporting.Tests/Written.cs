using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Excel;
using ComplianceAnalyzer.Reporting.Json;

namespace ComplianceAnalyzer.Reporting.Tests;

/// <summary>Reports in memory.</summary>
internal static class Written
{
    internal static byte[] By(IReportWriter writer, AnalysisResult result)
    {
        using MemoryStream stream = new();
        writer.Write(result, stream, CancellationToken.None);
        return stream.ToArray();
    }

    internal static byte[] Workbook(
        AnalysisResult result,
        ReportLanguage language = ReportLanguage.English,
        int rowLimit = BookLayout.RowLimit
    ) => By(new ExcelReportWriter(language, rowLimit), result);

    internal static string Json(AnalysisResult result) =>
        System.Text.Encoding.UTF8.GetString(By(new JsonReportWriter(), result));
}
