using ClosedXML.Excel;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>
/// The workbook without its cells: sheets, styles, tables, widths, names, printing. ClosedXML makes it; the cells are streamed in
/// afterwards, since ClosedXML keeps every cell in memory.
/// </summary>
internal static class BookSkeleton
{
    /// <summary>Characters that one printed page is wide.</summary>
    private const double PageWidth = 270;

    /// <summary>Writes the skeleton. The first sheet holds one cell for each style of <see cref="StyleBook.All"/>, in order, in column A.</summary>
    internal static MemoryStream Write(BookLayout layout)
    {
        using XLWorkbook book = new();
        Describe(book, layout.Model);
        foreach (SheetPart part in layout.Parts)
        {
            IXLWorksheet sheet = book.AddWorksheet(part.Name);
            Dress(sheet, part);
            Print(sheet, part, layout.Model);
            if (part.Sheet.Id == SheetId.Summary)
                sheet.SetTabActive().SetTabSelected();
        }
        foreach ((string name, string sheet, int column, int row) in layout.Names)
            book.NamedRanges.Add(name, $"{CellAddress.Sheet(sheet)}!${CellAddress.Column(column)}${row}");
        SampleStyles(book.Worksheet(1));
        MemoryStream written = new();
        book.SaveAs(written);
        return written;
    }

    private static void Describe(XLWorkbook book, ReportModel model)
    {
        var made = model.AsOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        book.Properties.Title = model.Title;
        book.Properties.Subject = SafeText.Of(model.Organization);
        book.Properties.Author = ReportMark.Author;
        book.Properties.LastModifiedBy = ReportMark.Author;
        book.CustomProperties.Add(ReportMark.WorkbookProperty, value: true);
        book.Properties.Created = made;
        book.Properties.Modified = made;
    }

    private static void Dress(IXLWorksheet sheet, SheetPart part)
    {
        for (int column = 0; column < part.Widths.Length; column++)
            sheet.Column(column + 1).Width = part.Widths[column];
        foreach (TableSegment segment in part.Segments)
        {
            if (segment.IsFiltered)
                AddTable(sheet, segment);
            if (segment.Table.Columns.Any(column => column.Span > 1))
                MergeSpans(sheet, segment);
        }
        foreach (int row in part.Notes.Select(note => note.Row).Append(SheetPart.PurposeRow))
            if (part.Widths.Length > 1)
                sheet.Range(row, 1, row, part.Widths.Length).Merge(checkIntersect: false);
        if (part.FrozenRow > 0)
            sheet.SheetView.Freeze(part.FrozenRow, 1);
        sheet.ShowGridLines = false;
        // Cells that outline levels are read from: the rows themselves are streamed.
        if (!part.Segments.Any(segment => segment.Table.HasOutline))
            return;
        sheet.Outline.SummaryVLocation = XLOutlineSummaryVLocation.Top;
        for (int level = 1; level <= SheetWriter.DeepestLevel; level++)
            sheet.Row(level).OutlineLevel = level;
    }

    private static void AddTable(IXLWorksheet sheet, TableSegment segment)
    {
        for (int column = 0; column < segment.Table.Columns.Length; column++)
            sheet.Cell(segment.HeaderRow, column + 1).SetValue(segment.Table.Columns[column].Header);
        // ClosedXML touches every cell of a table: it gets the first row only, and the package stretches the table over all.
        IXLTable table = sheet
            .Range(segment.HeaderRow, 1, segment.FirstRow, segment.Table.Columns.Length)
            .CreateTable(segment.TableName);
        table.Theme = XLTableTheme.TableStyleLight1;
        table.ShowRowStripes = true;
    }

    private static void MergeSpans(IXLWorksheet sheet, TableSegment segment)
    {
        for (int column = 0; column < segment.Table.Columns.Length; column++)
        {
            int span = segment.Table.Columns[column].Span;
            int first = BookLayout.GridColumn(segment.Table, column);
            if (span > 1)
                for (int row = segment.HeaderRow; row <= segment.LastRow; row++)
                    sheet.Range(row, first, row, first + span - 1).Merge(checkIntersect: false);
        }
    }

    private static void Print(IXLWorksheet sheet, SheetPart part, ReportModel model)
    {
        IXLPageSetup page = sheet.PageSetup;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.PaperSize = XLPaperSize.A4Paper;
        page.Margins.Left = page.Margins.Right = 0.4;
        page.Margins.Top = 0.5;
        page.Margins.Bottom = 0.8;
        page.Margins.Footer = 0.35;
        double width = part.Widths.Sum();
        if (part.Sheet.OnePage)
            page.FitToPages(1, 1);
        else
            page.FitToPages((int)Math.Ceiling(width / PageWidth), 0);
        int repeated = part.FrozenRow > 0 ? part.FrozenRow : SheetPart.TitleRow;
        page.SetRowsToRepeatAtTop(repeated, repeated);
        if (width > PageWidth && !part.Sheet.OnePage)
            page.SetColumnsToRepeatAtLeft(1, 1);
        page.Footer.Left.AddText("&F \u00B7 &A");
        page.Footer.Center.AddText(model.Footer.Replace("&", "&&", StringComparison.Ordinal));
        page.Footer.Right.AddText($"{model.PageWord} &P / &N");
    }

    private static void SampleStyles(IXLWorksheet sheet)
    {
        int row = 0;
        foreach (CellStyle style in StyleBook.All)
            StyleBook.Apply(style, sheet.Cell(++row, 1).Style);
    }
}
