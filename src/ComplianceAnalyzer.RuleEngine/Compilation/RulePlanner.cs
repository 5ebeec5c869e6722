using System.Linq.Expressions;
using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Compiles one rule: splits its tests, lays out its tokens, makes its delegates.</summary>
internal sealed class RulePlanner
{
    private readonly TokenLayout layout = new();
    private readonly List<NodePlan> nodes = [];

    internal static CompiledRule Compile(RuleDefinition rule)
    {
        var planner = new RulePlanner();
        foreach (Condition condition in rule.LeftHandSide)
            planner.Add(condition);
        return new CompiledRule(
            rule,
            planner.nodes,
            planner.layout.Declarations,
            [
                .. rule.RightHandSide.Select(action => new CompiledAction(
                    planner.layout.Action(action, rule.Dependencies),
                    action.YieldType
                )),
            ]
        );
    }

    private void Add(Condition condition)
    {
        switch (condition)
        {
            case Condition.Match match:
                AddRight(match.Fact, match.Tests, (keys, residual) => new JoinNode(keys, residual));
                layout.Add(match.Fact);
                break;
            case Condition.Existential exists:
                AddRight(
                    exists.Fact,
                    exists.Tests,
                    (keys, residual) => new ExistentialNode(keys, residual, exists.Negated)
                );
                break;
            case Condition.Query query:
                var steps = query.Steps.Select(step => QueryPlanner.Plan(layout, step)).ToArray();
                AddRight(query.Fact, query.Tests, (keys, residual) => new QueryNode(keys, residual, steps));
                layout.Add(query.Result);
                break;
            case Condition.Let let:
                Func<Token, object?> value = layout.OfToken<object?>(let.Value.Body);
                nodes.Add(new NodePlan(null, null, () => new LetNode(value)));
                layout.Add(let.Result);
                break;
            case Condition.Having having:
                Func<Token, bool> test = layout.OfToken<bool>(
                    having.Tests.Select(each => each.Body).Aggregate(Expression.AndAlso)
                );
                nodes.Add(new NodePlan(null, null, () => new HavingNode(test)));
                break;
            default:
                throw new InvalidOperationException($"There is no plan for {condition.GetType().Name}.");
        }
    }

    private void AddRight(
        Declaration fact,
        IReadOnlyList<LambdaExpression> tests,
        Func<KeyMaker, Func<Token, object, bool>?, BetaNode> create
    )
    {
        TestSplit split = TestSplit.Of(fact.Parameter, tests);
        KeyMaker keys = KeyMaker.Of(layout, fact.Parameter, split.JoinKeys);
        Func<Token, object, bool>? residual = layout.PairTest(fact.Parameter, split.Residual);
        nodes.Add(
            new NodePlan(fact.Type, TokenLayout.FactTest(fact.Parameter, split.FactTests), () => create(keys, residual))
        );
    }
}
