namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>How a paragraph stands out.</summary>
internal enum NoteStyle : byte
{
    Plain,
    Heading,
    Banner,
}
