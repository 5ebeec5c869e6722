using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Where everything stands: known before anything is written, so that formulas and links can point ahead.</summary>
internal sealed class BookLayout
{
    /// <summary>Most rows of a sheet.</summary>
    internal const int RowLimit = 1_048_576;

    private readonly Dictionary<string, List<TableSegment>> segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ReportTable Table, CellName Name)> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Sheet, int Row)> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceLocation, (string Sheet, int Row)> evidence = [];
    private readonly Dictionary<SheetId, string> tabs = [];

    internal BookLayout(ReportModel model, int rowLimit = RowLimit)
    {
        Model = model;
        foreach (ReportSheet sheet in model.Sheets)
            Place(sheet, rowLimit);
        Index();
    }

    internal ReportModel Model { get; }

    internal List<SheetPart> Parts { get; } = [];

    internal IReadOnlyList<TableSegment> SegmentsOf(string table) => segments[table];

    /// <summary>The named cells with the sheet, column and row in which they stand.</summary>
    internal IEnumerable<(string Name, string Sheet, int Column, int Row)> Names =>
        names.Values.Select(entry =>
        {
            TableSegment segment = segments[entry.Table.Key]
                .First(part => entry.Name.Row < part.FirstIndex + part.Count);
            int column = GridColumn(entry.Table, entry.Table.IndexOf(entry.Name.Column));
            return (entry.Name.Name, segment.Sheet, column, segment.RowOf(entry.Name.Row));
        });

    /// <summary>Target of a link, or null where the report does not show what it points at.</summary>
    internal string? Resolve(CellLink link) =>
        link switch
        {
            CellLink.ToSheet target => $"{CellAddress.Sheet(tabs[target.Sheet])}!A1",
            CellLink.ToAnchor target when anchors.TryGetValue(target.Anchor, out (string, int) at) => Target(at),
            CellLink.ToEvidence target when evidence.TryGetValue(target.Source, out (string, int) at) => Target(at),
            _ => null,
        };

    /// <summary>1-based column of the grid in which a column of a table begins.</summary>
    internal static int GridColumn(ReportTable table, int column) =>
        1 + table.Columns.Take(column).Sum(entry => entry.Span);

    private static string Target((string Sheet, int Row) at) =>
        $"{CellAddress.Sheet(at.Sheet)}!{CellAddress.Of(1, at.Row)}";

    private void Place(ReportSheet sheet, int rowLimit)
    {
        int number = 1;
        SheetPart part = Open();
        tabs[sheet.Id] = part.Name;
        foreach (ReportBlock block in sheet.Blocks)
        {
            if (block is ReportNote note)
            {
                part.Notes.Add(new PlacedNote(note, ++part.LastRow));
                continue;
            }
            var table = (ReportTable)block;
            List<TableSegment> placed = segments[table.Key] = [];
            foreach (CellName name in table.Names)
                names.Add(name.Name, (table, name));
            int next = 0;
            do
            {
                // A blank line, the heading, the column headings and one row must fit.
                int header = Header(part, table);
                if (header >= rowLimit)
                {
                    number++;
                    part = Open();
                    header = Header(part, table);
                }
                int count = Math.Min(table.Rows.Count - next, rowLimit - header);
                int heading = table.Heading is null ? 0 : header - 1;
                TableSegment segment = new(table, part.Name, heading, header, next, count);
                placed.Add(segment);
                part.Segments.Add(segment);
                part.LastRow = segment.LastRow;
                next += count;
            } while (next < table.Rows.Count);
        }

        SheetPart Open()
        {
            SheetPart opened = new(sheet, number);
            Parts.Add(opened);
            return opened;
        }
    }

    private static int Header(SheetPart part, ReportTable table)
    {
        int blank = part.LastRow < SheetPart.FirstBlockRow ? 0 : 1;
        return part.LastRow + blank + (table.Heading is null ? 1 : 2);
    }

    private void Index()
    {
        // The offer shows licenses that their own sheet shows better: it comes last, and only fills gaps.
        foreach (SheetPart part in Parts.OrderBy(part => part.Sheet.Id == SheetId.TransitionOffer))
        foreach (TableSegment segment in part.Segments)
        {
            int end = segment.FirstIndex + segment.Count;
            if (segment.Table.AnchorOf is { } anchorOf)
                for (int index = segment.FirstIndex; index < end; index++)
                    if (anchorOf(index) is { } anchor)
                        anchors[anchor] = (part.Name, segment.RowOf(index));
            if (segment.Table.SourceOf is { } sourceOf)
                for (int index = segment.FirstIndex; index < end; index++)
                    evidence.TryAdd(sourceOf(index), (part.Name, segment.RowOf(index)));
        }
    }
}
