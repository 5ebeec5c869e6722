using System.Linq.Expressions;
using NRules.Diagnostics;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Draws the network of a factory.</summary>
internal sealed class SchemaBuilder(NetworkPlan plan)
{
    private readonly Dictionary<int, ReteNode> nodes = [];
    private readonly List<ReteLink> links = [];
    private readonly Dictionary<BetaPlan, ReteNode> outputs = [];
    private int nextId = plan.BetaNodes.Select(node => node.Id).DefaultIfEmpty().Max() + 1;

    internal ReteGraph Build()
    {
        ReteNode root = Add(0, NodeType.Root, null, [], [], [.. plan.Rules.Select(rule => rule.Definition)]);
        foreach (SelectionPlan type in plan.Types)
            AddSelection(root, type);
        foreach (BetaPlan beta in plan.BetaNodes)
            AddBeta(root, beta);
        return new ReteGraph([.. nodes.Values.OrderBy(node => node.Id)], links);
    }

    private void AddSelection(ReteNode parent, SelectionPlan selection)
    {
        ReteNode node = Add(
            selection.Id,
            selection.Condition is null ? NodeType.Type : NodeType.Selection,
            selection.FactType,
            [],
            selection.Condition is null ? [] : [Condition(selection.Condition)],
            selection.Rules
        );
        Link(parent, node);
        if (selection.Memory is { } memory)
            Link(node, Add(memory.Id, NodeType.AlphaMemory, memory.FactType, [], [], memory.Rules));
        foreach (SelectionPlan child in selection.Children)
            AddSelection(node, child);
    }

    private void AddBeta(ReteNode root, BetaPlan beta)
    {
        ReteNode node = Add(
            beta.Id,
            TypeOf(beta),
            (beta as QueryPlan)?.ResultType ?? (beta as BindingPlan)?.ResultType ?? beta.Memory?.FactType,
            [.. PropertiesOf(beta)],
            [.. ExpressionsOf(beta)],
            beta.Rules
        );
        ReteNode input = node;
        if (beta is (QueryPlan or ExistentialPlan) and RightPlan { Memory: not null, Conditions.Length: > 0 })
        {
            // What decides over the pairs is a join of its own, as tools know it.
            input = Add(nextId++, NodeType.Join, beta.Memory!.FactType, [], [.. ExpressionsOf(beta)], beta.Rules);
            Link(input, node);
        }
        if (beta.Source is { } source)
            Link(outputs[source], input);
        else if (beta is RootPlan)
            Link(root, node);
        if (beta.Memory is { } memory)
            Link(nodes[memory.Id], input);
        if (beta is TerminalPlan)
            return;
        outputs[beta] = Add(nextId++, NodeType.BetaMemory, node.OutputType, [], [], beta.Rules);
        Link(node, outputs[beta]);
    }

    private static NodeType TypeOf(BetaPlan beta) =>
        beta switch
        {
            RootPlan => NodeType.Dummy,
            AdapterPlan => NodeType.Adapter,
            JoinPlan => NodeType.Join,
            ExistentialPlan { IsNegated: true } => NodeType.Not,
            ExistentialPlan => NodeType.Exists,
            QueryPlan => NodeType.Aggregate,
            BindingPlan => NodeType.Binding,
            FilterPlan => NodeType.Selection,
            _ => NodeType.Rule,
        };

    private static IEnumerable<KeyValuePair<string, object>> PropertiesOf(BetaPlan beta)
    {
        if (beta is RightPlan { Memory: not null } right)
            yield return new(
                "Join",
                right.Index!.Hash is not null ? "hash"
                    : right.Scans ? "scan"
                    : "cross"
            );
        if (beta is QueryPlan query)
            yield return new("Steps", string.Join(" ", query.Stages.Select(stage => stage.Name)));
    }

    private static IEnumerable<KeyValuePair<string, LambdaExpression>> ExpressionsOf(BetaPlan beta) =>
        beta switch
        {
            RightPlan right => right.Conditions.Select(Condition),
            FilterPlan filter => filter.Conditions.Select(Condition),
            BindingPlan binding => [new("Binding", binding.Value.Original)],
            _ => [],
        };

    private static KeyValuePair<string, LambdaExpression> Condition(CompiledExpression<bool> condition) =>
        new(PatternElement.ConditionName, condition.Original);

    private ReteNode Add(
        int id,
        NodeType type,
        Type? output,
        IReadOnlyCollection<KeyValuePair<string, object>> properties,
        IReadOnlyCollection<KeyValuePair<string, LambdaExpression>> expressions,
        IReadOnlyCollection<IRuleDefinition> rules
    ) => nodes[id] = new ReteNode(id, type, output, properties, expressions, rules);

    private void Link(ReteNode source, ReteNode target) => links.Add(new ReteLink(source, target));
}
