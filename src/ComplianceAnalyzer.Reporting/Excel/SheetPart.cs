using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>One sheet of the workbook: a sheet of the report, or a further part of it where its rows do not fit on one.</summary>
internal sealed class SheetPart(ReportSheet sheet, int number)
{
    /// <summary>Row of the title; purpose and the way back follow.</summary>
    internal const int TitleRow = 1;
    internal const int PurposeRow = 2;
    internal const int BackRow = 3;
    internal const int FirstBlockRow = 5;

    internal ReportSheet Sheet => sheet;

    /// <summary>Name on the tab.</summary>
    internal string Name { get; } = number == 1 ? sheet.Name : FormattableString.Invariant($"{sheet.Name} {number}");

    internal List<PlacedNote> Notes { get; } = [];

    internal List<TableSegment> Segments { get; } = [];

    /// <summary>Widths of the columns in characters.</summary>
    internal double[] Widths { get; set; } = [];

    internal int LastRow { get; set; } = FirstBlockRow - 1;

    /// <summary>Row of the headings that stay in view; 0 where several tables stand on the sheet.</summary>
    internal int FrozenRow => sheet.Tables.Count() == 1 && Segments.Count == 1 ? Segments[0].HeaderRow : 0;

    internal bool IsFirst => number == 1;
}
