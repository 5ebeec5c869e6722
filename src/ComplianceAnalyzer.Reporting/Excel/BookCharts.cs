using System.Globalization;
using ComplianceAnalyzer.Reporting.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Adds native charts to the skeleton: ClosedXML has none.</summary>
internal static class BookCharts
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

    internal static void Draw(MemoryStream skeleton, BookLayout layout)
    {
        SheetPart[] parts = [.. layout.Parts.Where(part => part.Charts.Count > 0)];
        if (parts.Length == 0)
            return;
        using SpreadsheetDocument document = SpreadsheetDocument.Open(skeleton, isEditable: true);
        WorkbookPart book = document.WorkbookPart!;
        foreach (SheetPart part in parts)
        {
            Sheet sheet = book.Workbook.Descendants<Sheet>().First(sheet => sheet.Name == part.Name);
            Draw((WorksheetPart)book.GetPartById(sheet.Id!), part, layout);
        }
    }

    private static void Draw(WorksheetPart sheet, SheetPart part, BookLayout layout)
    {
        // Ids are given, since the SDK's own are random.
        DrawingsPart drawings = sheet.AddNewPart<DrawingsPart>("rIdDrawing");
        Xdr.WorksheetDrawing drawing = new();
        drawing.AddNamespaceDeclaration("a", DrawingNamespace);
        drawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawings.WorksheetDrawing = drawing;
        uint number = 1;
        foreach (PlacedCharts placed in part.Charts)
        {
            int[] edges = Edges(part.Widths, placed.Charts.Charts.Length);
            for (int index = 0; index < placed.Charts.Charts.Length; index++, number++)
            {
                ReportChart chart = placed.Charts.Charts[index];
                string id = FormattableString.Invariant($"rIdChart{number}");
                ChartPart chartPart = drawings.AddNewPart<ChartPart>(id);
                chartPart.ChartSpace = ChartDrawing.Of(chart, number, layout);
                drawing.Append(Anchor(chart.Title, id, number, edges[index], edges[index + 1], placed.Row));
            }
        }
        Drawing reference = new() { Id = "rIdDrawing" };
        OpenXmlElement? tables = sheet.Worksheet.GetFirstChild<TableParts>();
        if (tables is null)
            sheet.Worksheet.Append(reference);
        else
            sheet.Worksheet.InsertBefore(reference, tables);
    }

    /// <summary>Columns of the grid at which charts of about the same width begin and end.</summary>
    private static int[] Edges(double[] widths, int charts)
    {
        int[] edges = new int[charts + 1];
        double share = widths.Sum() / charts;
        double passed = 0;
        int next = 1;
        for (int column = 0; column < widths.Length && next < charts; column++)
        {
            passed += widths[column];
            if (passed + (column + 1 < widths.Length ? widths[column + 1] / 2 : 0) >= share * next)
                edges[next++] = column + 1;
        }
        edges[charts] = widths.Length;
        return edges;
    }

    private static Xdr.TwoCellAnchor Anchor(string title, string id, uint number, int first, int last, int row) =>
        new(
            Marker(new Xdr.FromMarker(), first, row - 1),
            Marker(new Xdr.ToMarker(), last, row - 1 + ReportCharts.Height),
            new Xdr.GraphicFrame(
                new Xdr.NonVisualGraphicFrameProperties(
                    new Xdr.NonVisualDrawingProperties
                    {
                        Id = number + 1,
                        Name = FormattableString.Invariant($"Chart {number}"),
                        Description = title,
                    },
                    new Xdr.NonVisualGraphicFrameDrawingProperties()
                ),
                new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = ChartNamespace })
            )
            {
                Macro = "",
            },
            new Xdr.ClientData()
        );

    private static T Marker<T>(T marker, int column, int row)
        where T : Xdr.MarkerType
    {
        marker.Append(
            new Xdr.ColumnId(column.ToString(CultureInfo.InvariantCulture)),
            new Xdr.ColumnOffset("0"),
            new Xdr.RowId(row.ToString(CultureInfo.InvariantCulture)),
            new Xdr.RowOffset("0")
        );
        return marker;
    }
}
