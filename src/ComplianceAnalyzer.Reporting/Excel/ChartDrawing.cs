using System.Globalization;
using ComplianceAnalyzer.Reporting.Tables;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>The XML of one chart. Values stand on the columns, so that shades are not all there is to tell them by.</summary>
internal static class ChartDrawing
{
    private static readonly string[] Shades = ["1F3864", "8EA9DB", "D9E1F2"];

    internal static C.ChartSpace Of(ReportChart chart, uint number, BookLayout layout)
    {
        uint categories = 1000 + number;
        uint values = 2000 + number;
        C.BarChart bars = new(
            new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false }
        );
        for (int index = 0; index < chart.Series.Length; index++)
            bars.Append(Series(chart.Series[index], (uint)index, layout));
        bars.Append(
            Labels(),
            new C.GapWidth { Val = 80 },
            new C.AxisId { Val = categories },
            new C.AxisId { Val = values }
        );
        C.Chart drawn = new(
            Title(chart.Title),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), bars, Categories(categories, values), Values(values, categories))
        );
        if (chart.Series.Length > 1)
            drawn.Append(
                new C.Legend(
                    new C.LegendPosition { Val = C.LegendPositionValues.Bottom },
                    new C.Overlay { Val = false },
                    Small()
                )
            );
        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        C.ChartSpace space = new(new C.RoundedCorners { Val = false }, drawn);
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    private static C.BarChartSeries Series(ChartSeries series, uint index, BookLayout layout)
    {
        (string reference, ReportCell[] cells) = Cells(series.Cells, layout);
        (string names, ReportCell[] labels) = Cells(series.Categories, layout);
        return new C.BarChartSeries(
            new C.Index { Val = index },
            new C.Order { Val = index },
            new C.SeriesText(new C.NumericValue(series.Name)),
            new C.ChartShapeProperties(
                new A.SolidFill(new A.RgbColorModelHex { Val = Shades[series.Shade] }),
                new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = Shades[0] })) { Width = 9525 }
            ),
            new C.InvertIfNegative { Val = false },
            new C.CategoryAxisData(new C.StringReference(new C.Formula(names), Texts(labels))),
            new C.Values(new C.NumberReference(new C.Formula(reference), Numbers(cells)))
        );
    }

    /// <summary>The cells as a reference and as what they hold now.</summary>
    private static (string Reference, ReportCell[] Cells) Cells(ChartCells cells, BookLayout layout)
    {
        TableSegment segment = layout.SegmentsOf(cells.Table)[0];
        ReportTable table = segment.Table;
        int first = table.IndexOf(cells.FirstColumn);
        int last = table.IndexOf(cells.LastColumn);
        string from = CellAddress.Column(BookLayout.GridColumn(table, first));
        string to = CellAddress.Column(BookLayout.GridColumn(table, last));
        int top = cells.IsHeading ? segment.HeaderRow : segment.FirstRow;
        int bottom = cells.IsHeading || first != last ? top : segment.LastRow;
        string reference = string.Create(
            CultureInfo.InvariantCulture,
            $"{CellAddress.Sheet(segment.Sheet)}!${from}${top}:${to}${bottom}"
        );
        ReportCell[] held =
            cells.IsHeading ? [.. table.Columns[first..(last + 1)].Select(column => ReportCell.Of(column.Header))]
            : first != last ? table.Rows[0].Cells[first..(last + 1)]
            : [.. table.Rows.Select(row => row.Cells[first])];
        return (reference, held);
    }

    private static C.StringCache Texts(ReportCell[] cells)
    {
        C.StringCache cache = new(new C.PointCount { Val = (uint)cells.Length });
        for (int index = 0; index < cells.Length; index++)
            cache.Append(new C.StringPoint(new C.NumericValue(cells[index].Text ?? "")) { Index = (uint)index });
        return cache;
    }

    private static C.NumberingCache Numbers(ReportCell[] cells)
    {
        C.NumberingCache cache = new(new C.FormatCode("General"), new C.PointCount { Val = (uint)cells.Length });
        for (int index = 0; index < cells.Length; index++)
            if (cells[index].Content == CellContent.Number)
                cache.Append(
                    new C.NumericPoint(new C.NumericValue(cells[index].Number.ToString(CultureInfo.InvariantCulture)))
                    {
                        Index = (uint)index,
                    }
                );
        return cache;
    }

    private static C.DataLabels Labels() =>
        new(
            Small(),
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );

    private static C.CategoryAxis Categories(uint id, uint crossing) =>
        new(
            new C.AxisId { Val = id },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = true },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            Small(),
            new C.CrossingAxis { Val = crossing },
            new C.Crosses { Val = C.CrossesValues.AutoZero }
        );

    private static C.ValueAxis Values(uint id, uint crossing) =>
        new(
            new C.AxisId { Val = id },
            new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = C.AxisPositionValues.Left },
            new C.MajorGridlines(
                new C.ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })))
            ),
            new C.NumberingFormat { FormatCode = "#,##0", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            Small(),
            new C.CrossingAxis { Val = crossing },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.CrossBetween { Val = C.CrossBetweenValues.Between }
        );

    private static C.Title Title(string text) =>
        new(
            new C.ChartText(
                new C.RichText(
                    new A.BodyProperties(),
                    new A.ListStyle(),
                    new A.Paragraph(
                        new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1100, Bold = true }),
                        new A.Run(new A.RunProperties { FontSize = 1100, Bold = true }, new A.Text(text))
                    )
                )
            ),
            new C.Overlay { Val = false }
        );

    private static C.TextProperties Small() =>
        new(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }),
                new A.EndParagraphRunProperties { Language = "en-US" }
            )
        );
}
