using System.Globalization;
using System.Text;
using ComplianceAnalyzer.Model.Findings;

namespace ComplianceAnalyzer.Analysis.Documentation;

/// <summary>The table of rules in a Markdown document, between two markers, made from the catalog.</summary>
public static class RuleTable
{
    private const string Begin = "<!-- rule table: generated, do not edit -->";
    private const string End = "<!-- end of rule table -->";

    /// <summary>The document with a fresh table, or null where it lacks the markers.</summary>
    public static string? Refresh(string document, IEnumerable<RuleDescriptor> rules)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = document.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? null
            : document[..(begin + Begin.Length)] + "\n" + Write(rules) + document[end..];
    }

    /// <summary>How a rule weighs: its severity, or that it only derives facts.</summary>
    public static string Weight(RuleDescriptor rule) =>
        rule.Severity is { } severity ? severity.ToString().ToLowerInvariant() : "derivation";

    /// <summary>Link to the page of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="root">Way from the document to the root of the checkout, with a slash behind it; empty at the root.</param>
    internal static string PageOf(RuleDescriptor rule, string root) =>
        $"{root}rules/ComplianceAnalyzer.Rules/{rule.Category}/{rule.Id}{rule.Name}.md";

    private static string Write(IEnumerable<RuleDescriptor> rules)
    {
        var table = new StringBuilder("| Rule | Title | Severity | Rests on |\n|---|---|---|---|\n");
        foreach (RuleDescriptor rule in rules)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Id}]({PageOf(rule, "")}) | {rule.Title} | {Weight(rule)} | {string.Join(", ", rule.Clauses)} |\n"
            );
        }
        return table.ToString();
    }
}
