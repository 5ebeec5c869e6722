using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Everything that decides how a cell looks.</summary>
/// <param name="Role">Part it plays.</param>
/// <param name="Format">Format of its value.</param>
/// <param name="Tone">Tone.</param>
/// <param name="Quoted">True where a person who edits the cell must not turn its text into a formula.</param>
internal readonly record struct CellStyle(
    StyleRole Role,
    ColumnFormat Format = ColumnFormat.Text,
    CellTone Tone = CellTone.None,
    bool Quoted = false
);
