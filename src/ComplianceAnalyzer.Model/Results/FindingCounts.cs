namespace ComplianceAnalyzer.Model.Results;

/// <summary>Counts of findings. A waived finding counts only as waived.</summary>
/// <param name="Error">NonCompliant, severity error.</param>
/// <param name="Warning">NonCompliant, severity warning.</param>
/// <param name="Note">NonCompliant, severity note.</param>
/// <param name="Indeterminate">Indeterminate.</param>
/// <param name="Compliant">Compliant.</param>
/// <param name="Advice">Advice.</param>
/// <param name="Waived">Waived.</param>
public sealed record FindingCounts(
    int Error,
    int Warning,
    int Note,
    int Indeterminate,
    int Compliant,
    int Advice,
    int Waived
);
