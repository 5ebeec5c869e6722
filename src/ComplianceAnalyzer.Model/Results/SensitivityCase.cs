using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>What the report would say if one switch had another value and all else stayed.</summary>
/// <param name="Switch">The question.</param>
/// <param name="Stated">Reading of the report.</param>
/// <param name="Alternative">The other reading.</param>
/// <param name="Verdict">Verdict under the other reading.</param>
/// <param name="Changes">What differs; empty where nothing depends on the question.</param>
public sealed record SensitivityCase(
    InterpretationSwitch Switch,
    string Stated,
    string Alternative,
    Verdict Verdict,
    ImmutableArray<SensitivityChange> Changes
);
