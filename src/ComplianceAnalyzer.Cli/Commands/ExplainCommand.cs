using System.CommandLine;
using System.Text.RegularExpressions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Reporting.Json;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>explain</c>: the page of a rule, or how a finding of a result follows from rows of the inventory.</summary>
internal static partial class ExplainCommand
{
    internal static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("id")
        {
            Description = "Id of a rule, such as TSL2001, or of a finding, such as TSL2001-1a2b3c4d",
        };
        var stored = new Option<string?>("--result")
        {
            Description = "Result that holds the finding, as 'analyze -o result.json' writes it",
        };
        var command = new Command("explain", "Print the page of a rule, or how a finding was derived") { id, stored };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetValue(id)!;
            return FindingId().IsMatch(asked)
                ? Derivation(terminal, asked, parsed.GetValue(stored))
                : RulePages.Print(terminal, asked);
        });
        return command;
    }

    private static int Derivation(Terminal terminal, string id, string? path)
    {
        if (path is null)
            return terminal.Usage(
                $"Where is finding '{id}'? Add --result with the result.json that 'analyze' wrote beside the report."
            );
        if (StoredResult.Read(path, out string problem) is not { } result)
            return terminal.Usage(problem);
        List<StoredFinding> found = result.Findings.Where(finding => IsNamed(finding, id)).ToList();
        if (found.Count == 0)
            return terminal.Usage($"There is no finding '{id}' in '{path}'; its \"findings\" list every id.");
        var explanation = new FindingExplanation(result, RuleCatalog.Load(), terminal.Output);
        foreach (StoredFinding finding in found)
            explanation.Write(finding);
        return ExitCode.Success;
    }

    private static bool IsNamed(StoredFinding finding, string id) =>
        string.Equals(finding.Id, id, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^TSL[0-9]{4}-[0-9a-f]{8}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FindingId();
}
