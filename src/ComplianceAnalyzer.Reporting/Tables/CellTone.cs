namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>What a cell says beyond its words; a writer may color it, but the words must say it too.</summary>
internal enum CellTone : byte
{
    None,
    Bad,
    Caution,
    Good,
    Muted,
    Strong,
}
