using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Streams the rows of one sheet and gathers its links on the way.</summary>
internal sealed class SheetWriter
{
    /// <summary>Deepest level of an outline.</summary>
    internal const int DeepestLevel = 7;

    /// <summary>Most links of a sheet; the rest stay plain text.</summary>
    internal const int MostLinks = 65_530;

    private static readonly int FirstSerialDay = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>The serial numbers of days before this one mean different days in different programs.</summary>
    private static readonly int FirstSafeDay = new DateOnly(1900, 3, 1).DayNumber;

    private readonly SheetPart part;
    private readonly BookLayout layout;
    private readonly ReportCalculator calculator;
    private readonly FormulaText formulas;
    private readonly IReadOnlyDictionary<CellStyle, string> styles;
    private readonly CellSink sink;

    internal SheetWriter(
        SheetPart part,
        BookLayout layout,
        ReportCalculator calculator,
        IReadOnlyDictionary<CellStyle, string> styles,
        TextWriter output
    )
    {
        this.part = part;
        this.layout = layout;
        this.calculator = calculator;
        this.styles = styles;
        formulas = new FormulaText(layout);
        sink = new CellSink(output);
    }

    /// <summary>Cells that lead somewhere, in the order in which they stand.</summary>
    internal List<(string Cell, string Target)> Links { get; } = [];

    internal void Write(CancellationToken cancellation)
    {
        Head();
        IEnumerable<(int Row, object Block)> blocks = part
            .Notes.Select(note => (note.Row, (object)note))
            .Concat(part.Segments.Select(segment => (segment.HeaderRow, (object)segment)))
            .OrderBy(block => block.Item1);
        foreach ((_, object block) in blocks)
        {
            if (block is PlacedNote note)
                Note(note);
            else
                Table((TableSegment)block, cancellation);
        }
    }

    private void Head()
    {
        sink.StartRow(SheetPart.TitleRow, 24, 0);
        Words(1, new CellStyle(StyleRole.Title), part.IsFirst ? part.Sheet.Title : part.Name);
        sink.EndRow();
        Paragraph(SheetPart.PurposeRow, new CellStyle(StyleRole.Purpose), part.Sheet.Purpose);
        if (part.Sheet.Id == SheetId.About)
            return;
        sink.StartRow(SheetPart.BackRow, 0, 0);
        Link(1, SheetPart.BackRow, new CellLink.ToSheet(SheetId.About));
        Words(1, new CellStyle(StyleRole.Link), "\u00AB " + layout.Model.BackWord);
        sink.EndRow();
    }

    private void Note(PlacedNote placed)
    {
        ReportNote note = placed.Note;
        StyleRole role = note.Style == NoteStyle.Banner ? StyleRole.Banner : StyleRole.Note;
        Paragraph(placed.Row, new CellStyle(role, Tone: note.Tone), note.Text);
    }

    /// <summary>A text over the whole width. Merged cells do not grow with their text, so the height is given.</summary>
    private void Paragraph(int row, CellStyle style, string text)
    {
        double height =
            style.Role == StyleRole.Banner ? 32 : TextWidth.LineHeight * TextWidth.Lines(text, part.Widths.Sum());
        sink.StartRow(row, height, 0);
        Words(1, style, text);
        for (int column = 2; column <= part.Widths.Length; column++)
            sink.Blank(column, styles[style]);
        sink.EndRow();
    }

    private void Table(TableSegment segment, CancellationToken cancellation)
    {
        ReportTable table = segment.Table;
        if (segment.HeadingRow > 0)
        {
            sink.StartRow(segment.HeadingRow, 0, 0);
            Words(1, new CellStyle(StyleRole.Heading), table.Heading!);
            sink.EndRow();
        }
        int[] grid =
        [
            .. Enumerable.Range(0, table.Columns.Length).Select(column => BookLayout.GridColumn(table, column)),
        ];
        double[] widths = [.. table.Columns.Select((column, index) => Width(grid[index], column.Span))];
        Header(segment, grid, widths);
        if (segment.Count == 0)
            Placeholder(segment);
        int row = segment.FirstRow;
        for (int index = segment.FirstIndex; index < segment.FirstIndex + segment.Count; index++, row++)
        {
            if ((row & 0xFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            Row(table, table.Rows[index], row, grid, widths);
        }
    }

    private double Width(int first, int span) => part.Widths.Skip(first - 1).Take(span).Sum();

    private void Header(TableSegment segment, int[] grid, double[] widths)
    {
        ReportTable table = segment.Table;
        double button = table.Filterable ? 2 : 0;
        int lines = table
            .Columns.Select((column, index) => TextWidth.Lines(column.Header, widths[index] - button))
            .Max();
        sink.StartRow(segment.HeaderRow, (lines * TextWidth.LineHeight) + 3, 0);
        for (int column = 0; column < table.Columns.Length; column++)
        {
            bool number = IsNumber(table.Columns[column].Format);
            CellStyle style = new(number ? StyleRole.NumberHeader : StyleRole.Header);
            Words(grid[column], style, table.Columns[column].Header);
            Fill(grid[column], table.Columns[column].Span, style);
        }
        sink.EndRow();
    }

    private void Placeholder(TableSegment segment)
    {
        sink.StartRow(segment.FirstRow, 0, 0);
        Words(1, new CellStyle(StyleRole.Cell, Tone: CellTone.Muted), segment.Table.WhenEmpty);
        sink.EndRow();
    }

    private void Row(ReportTable table, ReportRow row, int number, int[] grid, double[] widths)
    {
        sink.StartRow(number, Height(table, row, widths), Math.Min(row.Level, DeepestLevel));
        for (int column = 0; column < table.Columns.Length; column++)
        {
            CellStyle style = Cell(
                table,
                row,
                row.Cells[column],
                table.Columns[column],
                number,
                grid[column],
                widths[column]
            );
            Fill(grid[column], table.Columns[column].Span, style);
        }
        sink.EndRow();
    }

    /// <summary>Height of a row with text that breaks; 0 leaves it at one line.</summary>
    private static double Height(ReportTable table, ReportRow row, double[] widths)
    {
        int lines = 1;
        for (int column = 0; column < widths.Length; column++)
            if (row.Cells[column] is { Content: CellContent.Text, Text: { } text } && !Fits(text, widths[column]))
                lines = Math.Max(lines, TextWidth.Lines(text, widths[column]));
        // A row holds at most 409 points.
        return lines == 1 ? 0 : Math.Min(409, lines * TextWidth.LineHeight);
    }

    /// <summary>Quick no for the many short texts: no letter is wider than 2.2.</summary>
    private static bool Fits(string text, double width) =>
        (text.Length * 2.2 < width - 1 || TextWidth.Of(text) <= width - 1)
        && !text.Contains('\n', StringComparison.Ordinal);

    private CellStyle Cell(
        ReportTable table,
        ReportRow row,
        ReportCell cell,
        ReportColumn column,
        int number,
        int at,
        double width
    )
    {
        StyleRole role = cell.Link is { } link && Link(at, number, link) ? StyleRole.Link : StyleRole.Cell;
        string? formula = cell.Formula is { } computed ? formulas.Of(computed, table, number) : null;
        decimal value = cell.Formula is null ? cell.Number : calculator.ValueOf(table, row, cell);
        CellStyle style = new(role, FormatOf(cell.Content, column.Format), cell.Tone);
        switch (cell.Content)
        {
            case CellContent.Text:
                string text = SafeText.Of(cell.Text!);
                bool wraps = column.Format == ColumnFormat.LongText || !Fits(text, width);
                style = style with
                {
                    Format = wraps ? ColumnFormat.LongText : ColumnFormat.Text,
                    Quoted = SafeText.LooksLikeFormula(text),
                };
                sink.Text(at, styles[style], text);
                break;
            case CellContent.Number:
                sink.Number(at, styles[style], value, formula);
                break;
            case CellContent.Date when value < FirstSafeDay:
                style = style with { Format = ColumnFormat.Text };
                sink.Text(at, styles[style], cell.Date.ToString("yyyy-MM-dd", null));
                break;
            case CellContent.Date:
                sink.Number(at, styles[style], value - FirstSerialDay, formula);
                break;
            case CellContent.Truth:
                sink.Truth(at, styles[style], value != 0, formula);
                break;
            default:
                sink.Blank(at, styles[style]);
                break;
        }
        return style;
    }

    private static ColumnFormat FormatOf(CellContent content, ColumnFormat column) =>
        content switch
        {
            CellContent.Date => ColumnFormat.Date,
            CellContent.Truth => ColumnFormat.Truth,
            CellContent.Number => IsNumber(column) ? column : ColumnFormat.Integer,
            _ => column,
        };

    private static bool IsNumber(ColumnFormat format) =>
        format is ColumnFormat.Integer or ColumnFormat.Delta or ColumnFormat.Money;

    private void Fill(int first, int span, CellStyle style)
    {
        for (int column = first + 1; column < first + span; column++)
            sink.Blank(column, styles[style]);
    }

    private void Words(int column, CellStyle style, string text) => sink.Text(column, styles[style], SafeText.Of(text));

    private bool Link(int column, int row, CellLink link)
    {
        if (Links.Count >= MostLinks || layout.Resolve(link) is not { } target)
            return false;
        Links.Add((CellAddress.Of(column, row), target));
        return true;
    }
}
