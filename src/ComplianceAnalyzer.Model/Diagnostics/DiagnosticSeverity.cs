namespace ComplianceAnalyzer.Model.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Evidence was left out: a row, a file.</summary>
    Error,

    /// <summary>A value was left out or read in one of several possible ways.</summary>
    Warning,

    /// <summary>Worth knowing; nothing was lost.</summary>
    Info,
}
