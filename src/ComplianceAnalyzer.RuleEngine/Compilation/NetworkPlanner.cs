using System.Linq.Expressions;
using NRules.Extensibility;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Lays the network of a rule set out, sharing what rules have in common.</summary>
internal sealed class NetworkPlanner(IExpressionCompiler compiler)
{
    private readonly ExpressionFactory expressions = new(compiler);
    private readonly List<SelectionPlan> types = [];
    private readonly List<AlphaMemoryPlan> memories = [];
    private readonly List<BetaPlan> betaNodes = [];
    private readonly Dictionary<(BetaPlan? Source, AlphaMemoryPlan? Memory, Type Kind), List<BetaPlan>> shareable = [];
    private readonly List<CompiledRule> rules = [];
    private int nextId = 1;

    internal ExpressionFactory Expressions => expressions;

    internal void Add(IRuleDefinition definition)
    {
        var rule = new CompiledRule(definition);
        rules.Add(rule);
        foreach (IReadOnlyList<RuleElement> branch in Branches(definition.LeftHandSide))
        {
            var builder = new BranchPlanner(this, definition);
            foreach (RuleElement element in branch)
                builder.Add(element);
            TokenLayout layout = builder.Layout;
            var actions = new ActionCompiler(compiler, definition, layout);
            Share(
                new TerminalPlan
                {
                    Source = builder.Last,
                    Rule = rule,
                    Layout = layout,
                    Steps = builder.Steps,
                    Actions = [.. definition.RightHandSide.Actions.Select(actions.Compile)],
                    Filters = [.. definition.FilterGroup.Filters.Select(actions.Compile)],
                },
                definition
            );
        }
    }

    internal NetworkPlan Finish()
    {
        var patternTypes = rules.ToDictionary(rule => rule, rule => PatternTypes.Of(rule.Definition));
        foreach (CompiledRule rule in rules)
            rule.FiresInBatches = BatchFiring.IsPossible(rule, patternTypes);
        return new NetworkPlan(types, memories, betaNodes, rules);
    }

    /// <summary>The node itself, or one that does the same already.</summary>
    internal BetaPlan Share(BetaPlan node, IRuleDefinition rule)
    {
        var place = (node.Source, node.Memory, node.GetType());
        if (!shareable.TryGetValue(place, out List<BetaPlan>? known))
            shareable.Add(place, known = []);
        BetaPlan? same = known.Find(node.IsSameAs);
        if (same is null)
        {
            same = node;
            node.Id = nextId++;
            node.Position = betaNodes.Count;
            betaNodes.Add(node);
            known.Add(node);
        }
        same.RuleSet.Add(rule);
        return same;
    }

    /// <summary>The memory of the facts of a type that pass the tests.</summary>
    internal AlphaMemoryPlan MemoryOf(PatternElement pattern, IEnumerable<FactTest> tests, IRuleDefinition rule)
    {
        Type type = pattern.ValueType;
        SelectionPlan? node = types.Find(known => known.FactType == type);
        if (node is null)
            types.Add(node = new SelectionPlan(nextId++, type, condition: null, isSpeculative: false));
        node.RuleSet.Add(rule);
        foreach (FactTest test in tests)
        {
            CompiledExpression<bool> condition = expressions.Compile<bool>(
                test.Condition.Expression,
                test.Condition.Parameters,
                new TokenLayout(),
                pattern.Declaration.Parameter,
                test.Body
            );
            SelectionPlan? child = node.Children.Find(known =>
                known.Condition == condition && known.IsSpeculative == test.IsSpeculative
            );
            if (child is null)
                node.Children.Add(child = new SelectionPlan(nextId++, type, condition, test.IsSpeculative));
            child.RuleSet.Add(rule);
            node = child;
        }
        if (node.Memory is null)
        {
            node.Memory = new AlphaMemoryPlan(nextId++, memories.Count, type);
            memories.Add(node.Memory);
        }
        node.Memory.Rules.Add(rule);
        return node.Memory;
    }

    /// <summary>Every way through the Or groups: the disjunctive normal form of the conditions.</summary>
    private static IReadOnlyList<IReadOnlyList<RuleElement>> Branches(RuleElement element) =>
        element switch
        {
            OrElement or => [.. or.ChildElements.SelectMany(Branches)],
            AndElement and => and.ChildElements.Aggregate(
                (IReadOnlyList<IReadOnlyList<RuleElement>>)
                    [
                        [],
                    ],
                (branches, child) =>
                    [
                        .. branches.SelectMany(branch =>
                            Branches(child).Select(rest => (IReadOnlyList<RuleElement>)[.. branch, .. rest])
                        ),
                    ]
            ),
            _ =>
            [
                [element],
            ],
        };
}
