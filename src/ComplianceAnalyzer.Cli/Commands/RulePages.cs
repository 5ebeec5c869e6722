using ComplianceAnalyzer.Analysis;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>Prints the page of a rule.</summary>
internal static class RulePages
{
    internal static int Print(Terminal terminal, string id)
    {
        RuleCatalog catalog = RuleCatalog.Load();
        if (catalog.Find(id) is not { } rule)
            return terminal.Usage($"There is no rule '{id}'; 'rules list' names them all.");
        terminal.Output.Write(catalog.Page(rule.Id));
        return ExitCode.Success;
    }
}
