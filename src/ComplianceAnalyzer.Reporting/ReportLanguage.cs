namespace ComplianceAnalyzer.Reporting;

/// <summary>Language of reports that people read; codes and machine-readable results stay English.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Dutch.</summary>
    Dutch,
}
