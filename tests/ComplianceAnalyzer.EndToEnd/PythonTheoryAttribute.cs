using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>A theory that runs the auditor's script; where there is no python3 it is shown as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute() => Skip = PythonChecker.Missing;
}
