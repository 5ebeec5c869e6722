namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>What a cell holds.</summary>
internal enum CellContent : byte
{
    Empty,
    Text,
    Number,
    Date,
    Truth,
}
