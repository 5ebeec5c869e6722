namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A paragraph over the whole width of the sheet.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Tone">Tone.</param>
/// <param name="Link">Where it leads; null for nowhere.</param>
internal sealed record ReportNote(
    string Text,
    NoteStyle Style = NoteStyle.Plain,
    CellTone Tone = CellTone.None,
    CellLink? Link = null
) : ReportBlock;
