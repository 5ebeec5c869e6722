namespace ComplianceAnalyzer.Model.Findings;

/// <summary>What a rule concluded on a subject.</summary>
public enum Outcome
{
    /// <summary>A term is broken, or a setting is wrong; the severity says which.</summary>
    NonCompliant,

    /// <summary>Evidence is missing; the finding says which.</summary>
    Indeterminate,

    /// <summary>Checked and in order.</summary>
    Compliant,

    /// <summary>The rule does not apply, and the report should show why.</summary>
    NotApplicable,

    /// <summary>What to do or know; nothing is wrong.</summary>
    Advice,
}
