using System.Globalization;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Reporting.Json;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>Prints a finding and the steps from it down to rows of the inventory.</summary>
internal sealed class FindingExplanation(StoredResult result, RuleCatalog catalog, TextWriter output)
{
    internal void Write(StoredFinding finding)
    {
        output.WriteLine(
            $"{finding.Id}  {finding.Outcome}{Weight(finding)}  {finding.Subject.Type} {finding.Subject.Key}"
        );
        output.WriteLine($"  {finding.Message}");
        Part("Actual", finding.Actual);
        Part("Expected", finding.Expected);
        Part("What to do", finding.Recommendation);
        output.WriteLine();
        output.WriteLine("How it follows, each step from those indented below it:");
        StoredDerivation? derivation = result.Derivations.FirstOrDefault(entry => entry.Finding == finding.Fingerprint);
        if (derivation is null)
            output.WriteLine("  no steps are kept for what was found in order; its rows are in \"evidence\"");
        else
            Step(derivation.Step, 1, []);
        output.WriteLine();
    }

    private static string Weight(StoredFinding finding) =>
        finding.Outcome == nameof(Outcome.NonCompliant) ? $" ({finding.Severity})" : "";

    private void Part(string heading, string text)
    {
        if (text.Length > 0)
            output.WriteLine($"  {heading}: {text}");
    }

    /// <summary>Steps that several others rest on are told once and then pointed at.</summary>
    private void Step(int index, int depth, HashSet<int> told)
    {
        StoredStep step = result.Steps[index];
        string indent = new(' ', 2 * depth);
        bool isFirst = told.Add(index) || step.From.IsEmpty;
        output.WriteLine($"{indent}{step.Fact}{Origin(step)}{(isFirst ? "" : " - as above")}");
        if (!isFirst)
            return;
        foreach (int premise in step.From)
            Step(premise, depth + 1, told);
        int untold = step.FromCount - step.From.Length;
        if (untold > 0)
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{indent}  and {untold} facts more of these kinds")
            );
    }

    private string Origin(StoredStep step) =>
        step switch
        {
            { File: { } file, Line: 0 } => $"  [{file}]",
            { File: { } file } => string.Create(CultureInfo.InvariantCulture, $"  [{file}:{step.Line}]"),
            { RuleId: { } id } when catalog.Find(id) is { Clauses.Length: > 0 } rule =>
                $"  [{id}: {string.Join(", ", rule.Clauses)}]",
            { RuleId: { } id } => $"  [{id}]",
            _ => "",
        };
}
