using System.CommandLine;
using ComplianceAnalyzer.Analysis;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    internal static Command Create(Terminal terminal)
    {
        var rule = new Argument<string>("rule-id") { Description = "Id of a rule, such as TSL2001" };
        var command = new Command("explain", "Print the page of a rule") { rule };
        command.SetAction(parsed => RulePages.Print(terminal, parsed.GetValue(rule)!));
        return command;
    }
}
