using System.Globalization;
using System.Text;
using NRules.Diagnostics;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Draws a network in the DOT language of Graphviz.</summary>
public static class NetworkDrawing
{
    /// <summary>The network without what went through it; lines end with a line feed on every machine.</summary>
    public static string ToDot(this ReteGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Of(graph, _ => []);
    }

    /// <param name="graph">The network.</param>
    /// <param name="remarks">Further lines for a node.</param>
    internal static string Of(ReteGraph graph, Func<ReteNode, IEnumerable<string>> remarks)
    {
        var dot = new StringBuilder("digraph rete {\n  node [shape=box, fontname=monospace];\n");
        foreach (ReteNode node in graph.Nodes.OrderBy(node => node.Id))
            dot.Append(
                CultureInfo.InvariantCulture,
                $"  n{node.Id} [label=\"{string.Concat(Describe(node).Concat(remarks(node)).Select(line => Escape(line) + "\\l"))}\"];\n"
            );
        foreach (ReteLink link in graph.Links.OrderBy(link => link.Source.Id).ThenBy(link => link.Target.Id))
            dot.Append(CultureInfo.InvariantCulture, $"  n{link.Source.Id} -> n{link.Target.Id};\n");
        return dot.Append("}\n").ToString();
    }

    private static IEnumerable<string> Describe(ReteNode node)
    {
        yield return node.NodeType == NodeType.Type ? $"{node.NodeType} {node.OutputType!.Name}" : $"{node.NodeType}";
        if (node.NodeType == NodeType.Rule)
            foreach (string name in node.Rules.Select(rule => rule.Name).Order(StringComparer.Ordinal))
                yield return name;
        foreach ((string name, object value) in node.Properties)
            yield return $"{name}: {ValueText.Of(value)}";
        foreach (var expression in node.Expressions)
            yield return expression.Value.Body.ToString();
    }

    // \l ends a line of a label and aligns it to the left.
    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
