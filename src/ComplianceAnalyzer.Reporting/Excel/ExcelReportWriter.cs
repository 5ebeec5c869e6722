using System.IO.Compression;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Sheets;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Writes the workbook.</summary>
/// <param name="language">Language of its words.</param>
/// <param name="rowLimit">Most rows of a sheet; a table with more goes on in the next.</param>
internal sealed class ExcelReportWriter(ReportLanguage language, int rowLimit = BookLayout.RowLimit) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        ReportModel model = ReportModelBuilder.Build(result, language);
        BookLayout layout = new(model, rowLimit);
        ReportCalculator calculator = new(model);
        foreach (SheetPart part in layout.Parts)
            part.Widths = ColumnWidths.Of(part, calculator);
        cancellation.ThrowIfCancellationRequested();

        using MemoryStream skeleton = BookSkeleton.Write(layout);
        using ZipArchive archive = new(skeleton, ZipArchiveMode.Read);
        BookPackage package = new(archive);
        IReadOnlyDictionary<CellStyle, string> styles = package.Styles();
        package.Write(
            output,
            (sheet, writer) =>
            {
                cancellation.ThrowIfCancellationRequested();
                SheetWriter cells = new(layout.Parts[sheet], layout, calculator, styles, writer);
                cells.Write(cancellation);
                return cells.Links;
            }
        );
    }
}
