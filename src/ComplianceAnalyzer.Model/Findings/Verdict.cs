namespace ComplianceAnalyzer.Model.Findings;

/// <summary>The verdict on an inventory.</summary>
public enum Verdict
{
    /// <summary>No unwaived breach and nothing undecided.</summary>
    Compliant,

    /// <summary>No unwaived breach, but evidence is missing.</summary>
    Indeterminate,

    /// <summary>At least one unwaived breach of a license term.</summary>
    NonCompliant,
}
