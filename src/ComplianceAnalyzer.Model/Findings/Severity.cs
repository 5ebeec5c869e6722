namespace ComplianceAnalyzer.Model.Findings;

/// <summary>Weight of a finding.</summary>
public enum Severity
{
    /// <summary>Breach of a license term.</summary>
    Error,

    /// <summary>Technical misconfiguration, or a breach in waiting.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}
