using ClosedXML.Excel;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Every style of the workbook, and how each looks.</summary>
internal static class StyleBook
{
    private static readonly XLColor Ink = XLColor.FromHtml("#1F3864");
    private static readonly XLColor Rule = XLColor.FromHtml("#D9D9D9");

    internal static IReadOnlyList<CellStyle> All { get; } = [.. Cells(), .. Others()];

    internal static void Apply(CellStyle style, IXLStyle target)
    {
        target.Font.FontName = "Calibri";
        target.Font.FontSize = 11;
        target.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        switch (style.Role)
        {
            case StyleRole.Title:
                target.Font.FontSize = 16;
                target.Font.Bold = true;
                target.Font.FontColor = Ink;
                break;
            case StyleRole.Purpose:
                target.Font.Italic = true;
                target.Alignment.WrapText = true;
                break;
            case StyleRole.Heading:
                target.Font.FontSize = 12;
                target.Font.Bold = true;
                target.Font.FontColor = Ink;
                break;
            case StyleRole.Note:
                target.Alignment.WrapText = true;
                break;
            case StyleRole.Banner:
                target.Font.FontSize = 18;
                target.Font.Bold = true;
                target.Alignment.Vertical = XLAlignmentVerticalValues.Center;
                break;
            case StyleRole.Header or StyleRole.NumberHeader:
                Header(style, target);
                break;
            default:
                Cell(style, target);
                break;
        }
        Color(style.Tone, target);
    }

    private static IEnumerable<CellStyle> Cells() =>
        from format in Enum.GetValues<ColumnFormat>()
        from tone in Enum.GetValues<CellTone>()
        from role in (StyleRole[])[StyleRole.Cell, StyleRole.Link]
        from quoted in IsText(format) ? (bool[])[false, true] : [false]
        select new CellStyle(role, format, tone, quoted);

    private static IEnumerable<CellStyle> Others() =>
        [
            new(StyleRole.Header),
            new(StyleRole.NumberHeader),
            new(StyleRole.Title),
            new(StyleRole.Purpose),
            new(StyleRole.Heading),
            .. Enum.GetValues<CellTone>().Select(tone => new CellStyle(StyleRole.Note, Tone: tone)),
            .. Enum.GetValues<CellTone>().Select(tone => new CellStyle(StyleRole.Banner, Tone: tone)),
        ];

    private static bool IsText(ColumnFormat format) => format is ColumnFormat.Text or ColumnFormat.LongText;

    private static void Header(CellStyle style, IXLStyle target)
    {
        target.Font.Bold = true;
        target.Font.FontColor = XLColor.White;
        target.Fill.BackgroundColor = Ink;
        target.Alignment.WrapText = true;
        target.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        if (style.Role == StyleRole.NumberHeader)
            target.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
    }

    private static void Cell(CellStyle style, IXLStyle target)
    {
        target.Border.BottomBorder = XLBorderStyleValues.Thin;
        target.Border.BottomBorderColor = Rule;
        target.NumberFormat.Format = style.Format switch
        {
            ColumnFormat.Integer => "#,##0",
            ColumnFormat.Delta => "+#,##0;-#,##0;0",
            ColumnFormat.Money => "#,##0.00",
            ColumnFormat.Date => "yyyy-mm-dd",
            _ => "General",
        };
        target.Alignment.Horizontal = style.Format switch
        {
            ColumnFormat.Integer or ColumnFormat.Delta or ColumnFormat.Money => XLAlignmentHorizontalValues.Right,
            ColumnFormat.Truth => XLAlignmentHorizontalValues.Center,
            _ => XLAlignmentHorizontalValues.Left,
        };
        target.Alignment.WrapText = style.Format == ColumnFormat.LongText;
        target.IncludeQuotePrefix = style.Quoted;
        if (style.Role == StyleRole.Link)
        {
            target.Font.FontColor = XLColor.FromHtml("#0563C1");
            target.Font.Underline = XLFontUnderlineValues.Single;
        }
    }

    private static void Color(CellTone tone, IXLStyle target)
    {
        switch (tone)
        {
            case CellTone.Bad:
                Paint(target, "#FFC7CE", "#9C0006");
                break;
            case CellTone.Caution:
                Paint(target, "#FFEB9C", "#7F6000");
                break;
            case CellTone.Good:
                Paint(target, "#E2EFDA", "#375623");
                break;
            case CellTone.Muted:
                target.Font.FontColor = XLColor.FromHtml("#7F7F7F");
                break;
            case CellTone.Strong:
                target.Font.Bold = true;
                break;
        }
    }

    private static void Paint(IXLStyle target, string fill, string font)
    {
        target.Fill.BackgroundColor = XLColor.FromHtml(fill);
        target.Font.FontColor = XLColor.FromHtml(font);
    }
}
