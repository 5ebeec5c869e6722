namespace ComplianceAnalyzer.Model.Diagnostics;

/// <summary>Something about the input that a person should know: never a verdict, never a fault of the program.</summary>
/// <param name="Code">Permanent code, <c>INV001</c>….</param>
/// <param name="Severity">Weight.</param>
/// <param name="File">File relative to the inventory folder.</param>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
/// <param name="Column">Column name; empty where none is meant.</param>
/// <param name="Message">What was found; holds no secret.</param>
/// <param name="Action">What to do.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string File,
    int Line,
    string Column,
    string Message,
    string Action
);
