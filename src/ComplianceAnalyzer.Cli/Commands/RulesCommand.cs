using System.CommandLine;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Analysis.Documentation;
using ComplianceAnalyzer.Model.Findings;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>rules</c>: the catalog and the documents made from it.</summary>
internal static class RulesCommand
{
    internal static Command Create(Terminal terminal) =>
        new("rules", "Show the rule catalog") { List(terminal), Show(terminal), Docs(terminal) };

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "List every rule");
        command.SetAction(_ =>
        {
            foreach (RuleDescriptor rule in RuleCatalog.Load().Rules)
                terminal.Output.WriteLine(
                    $"{rule.Id}  {RuleTable.Weight(rule), -10}  {rule.Title}  [{string.Join(", ", rule.Clauses)}]"
                );
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("rule-id") { Description = "Id of a rule, such as TSL2001" };
        var command = new Command("show", "Print the page of a rule") { id };
        command.SetAction(parsed => RulePages.Print(terminal, parsed.GetValue(id)!));
        return command;
    }

    private static Command Docs(Terminal terminal)
    {
        var write = new Option<bool>("--write") { Description = "Write the generated part of the documents" };
        var check = new Option<bool>("--check") { Description = "Fail where a generated part is out of date" };
        var folder = new Option<string>("--root")
        {
            Description = "Root of the checkout",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("docs", "Make the documents that follow from the catalog") { write, check, folder };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(write) == parsed.GetValue(check))
                return terminal.Usage("Give either --write or --check.");
            string root = parsed.GetValue(folder)!;
            string readme = Path.Combine(root, "README.md");
            if (!File.Exists(readme))
                return terminal.Usage($"There is no '{readme}'; run it at the root of a checkout or give --root.");
            RuleCatalog catalog = RuleCatalog.Load();
            if (RuleTable.Refresh(File.ReadAllText(readme), catalog.Rules) is not { } freshReadme)
                return terminal.Usage($"'{readme}' has no markers for the rule table.");
            return Bring(
                terminal,
                parsed.GetValue(check),
                (readme, freshReadme),
                (Path.Combine(root, "docs", "rules.md"), CatalogPage.Write(catalog)),
                (Path.Combine(root, "docs", "clauses.md"), ClausePage.Write(ArticleClause.All, catalog.Rules))
            );
        });
        return command;
    }

    /// <summary>Writes the documents that are out of date, or only says which are.</summary>
    private static int Bring(Terminal terminal, bool checkOnly, params (string Path, string Fresh)[] documents)
    {
        int outcome = ExitCode.Success;
        foreach ((string path, string fresh) in documents)
        {
            if (File.Exists(path) && File.ReadAllText(path) == fresh)
                continue;
            if (checkOnly)
            {
                terminal.Error.WriteLine($"'{path}' is out of date; run 'rules docs --write'.");
                outcome = ExitCode.Findings;
                continue;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllText(path, fresh);
        }
        return outcome;
    }
}
