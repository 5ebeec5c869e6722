namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A piece of a sheet; pieces stand one under another.</summary>
internal abstract record ReportBlock;
