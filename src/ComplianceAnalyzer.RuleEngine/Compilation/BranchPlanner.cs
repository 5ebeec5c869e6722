using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Lays out the nodes of one branch of a rule, pattern by pattern.</summary>
internal sealed class BranchPlanner(NetworkPlanner network, IRuleDefinition rule)
{
    private BetaPlan? last;

    internal TokenLayout Layout { get; } = new();

    /// <summary>Nodes in order, each with the element that it was laid out for.</summary>
    internal List<(RuleElement Element, BetaPlan Plan)> Steps { get; } = [];

    /// <summary>The node whose output the next one receives.</summary>
    internal BetaPlan Last => last ?? BeginWithoutFact();

    internal void Add(RuleElement element)
    {
        BetaPlan? before = last;
        AddNodes(element);
        int place = Steps.Count;
        for (BetaPlan? made = last; made != before && made is not RootPlan; made = made!.Source)
            Steps.Insert(place, (element, made!));
    }

    private void AddNodes(RuleElement element)
    {
        switch (element)
        {
            case PatternElement { Source: null } pattern:
                AddMatch(pattern);
                break;
            case PatternElement { Source: BindingElement binding } pattern:
                AddBinding(pattern, binding);
                break;
            case PatternElement { Source: AggregateElement } pattern:
                AddQuery(pattern);
                break;
            case ExistsElement { Source: PatternElement pattern }:
                AddExistential(pattern, pattern.Expressions, isNegated: false);
                break;
            case NotElement { Source: PatternElement pattern }:
                AddExistential(pattern, pattern.Expressions, isNegated: true);
                break;
            case ForAllElement all:
                AddExistential(all.BasePattern, [.. all.BasePattern.Expressions, Broken(all)], isNegated: true);
                break;
            default:
                throw new NotSupportedException($"A {element.ElementType} element cannot stand here.");
        }
    }

    private void AddMatch(PatternElement pattern)
    {
        if (last is null)
        {
            ConditionSplit split = Split(pattern, pattern.Expressions);
            last = network.Share(new AdapterPlan { Memory = network.MemoryOf(pattern, split.FactTests, rule) }, rule);
        }
        else
        {
            RightSide right = PlanRight(pattern, pattern.Expressions);
            last = network.Share(
                new JoinPlan
                {
                    Source = last,
                    Memory = right.Memory,
                    Index = right.Index,
                    Key = right.Key,
                    Conditions = right.Conditions,
                    ConditionsBeyondKey = right.ConditionsBeyondKey,
                    LeftIndex = right.LeftIndex,
                },
                rule
            );
        }
        Layout.AddLevel(pattern.Declaration);
    }

    private void AddExistential(PatternElement pattern, IEnumerable<ExpressionElement> conditions, bool isNegated)
    {
        BetaPlan source = Last;
        RightSide right = PlanRight(pattern, conditions);
        last = network.Share(
            new ExistentialPlan
            {
                Source = source,
                Memory = right.Memory,
                Index = right.Index,
                Key = right.Key,
                Conditions = right.Conditions,
                ConditionsBeyondKey = right.ConditionsBeyondKey,
                IsNegated = isNegated,
            },
            rule
        );
    }

    private void AddBinding(PatternElement pattern, BindingElement binding)
    {
        BetaPlan source = Last;
        bool onlyFilters = pattern.ValueType == typeof(Context);
        if (!onlyFilters)
        {
            last = network.Share(
                new BindingPlan
                {
                    Source = source,
                    Value = Value(binding),
                    ResultType = pattern.ValueType,
                },
                rule
            );
            Layout.AddLevel(pattern.Declaration);
        }
        if (pattern.Expressions.Count == 0)
            return;
        last = network.Share(
            new FilterPlan
            {
                Source = last,
                Conditions =
                [
                    .. pattern.Expressions.Select(condition =>
                        network.Expressions.Compile<bool>(condition.Expression, condition.Parameters, Layout, own: null)
                    ),
                ],
            },
            rule
        );
    }

    private void AddQuery(PatternElement pattern)
    {
        BetaPlan source = Last;
        var aggregated = new Stack<PatternElement>();
        PatternElement first = pattern;
        while (first.Source is AggregateElement aggregate)
        {
            aggregated.Push(first);
            first = aggregate.Source;
        }
        var stages = new List<StagePlan>();
        var compiler = new StageCompiler(network.Expressions, Layout);
        RightSide? right = first.Source is null ? PlanRight(first, first.Expressions) : null;
        if (right is null && first.Expressions.Count > 0)
            stages.Add(new ConditionPlan(compiler.Conditions(first)));
        foreach (PatternElement step in aggregated)
        {
            stages.Add(compiler.Compile((AggregateElement)step.Source!));
            if (step.Expressions.Count > 0)
                stages.Add(new ConditionPlan(compiler.Conditions(step)));
        }
        last = network.Share(
            new QueryPlan
            {
                Source = source,
                Memory = right?.Memory,
                Index = right?.Index,
                Key = right?.Key ?? new TokenKey([], null),
                Conditions = right?.Conditions ?? [],
                ConditionsBeyondKey = right?.ConditionsBeyondKey ?? [],
                LeftIndex = right?.LeftIndex,
                SourceValue = first.Source is BindingElement binding ? Value(binding) : null,
                Stages = stages,
                ResultType = pattern.ValueType,
            },
            rule
        );
        Layout.AddLevel(pattern.Declaration);
    }

    private CompiledExpression<object?> Value(BindingElement binding) =>
        network.Expressions.Compile<object?>(binding.Expression, binding.Parameters, Layout, own: null);

    private BetaPlan BeginWithoutFact()
    {
        last = network.Share(new RootPlan(), rule);
        return last;
    }

    private RightSide PlanRight(PatternElement pattern, IEnumerable<ExpressionElement> conditions)
    {
        ConditionSplit split = Split(pattern, conditions);
        ParameterExpression own = pattern.Declaration.Parameter;
        AlphaMemoryPlan memory = network.MemoryOf(pattern, split.FactTests, rule);
        CompiledExpression<int>? leftHash = null;
        CompiledExpression<int>? rightHash = null;
        if (split.Keys.Count > 0)
        {
            rightHash = Hash(split, new TokenLayout(), own, split.Keys.Select(key => key.RightHash));
            leftHash = Hash(split, Layout, own: null, split.Keys.Select(key => key.LeftHash));
        }
        return new RightSide(
            memory,
            memory.IndexOver(rightHash),
            new TokenKey([.. split.Guards.Select(guard => CompilePair(guard, own: null))], leftHash),
            [.. split.PairTests.Select(test => CompilePair(test, own))],
            [.. split.PairTests.Where(test => !test.IsKey).Select(test => CompilePair(test, own))],
            LeftIndex(memory, split)
        );
    }

    /// <summary>
    /// Where the partial matches are the facts of a memory, its index over the key serves, and other rules may share it. Not where a fact
    /// is compared with itself: it enters an index of its memory only after all nodes have been told.
    /// </summary>
    private IndexPlan? LeftIndex(AlphaMemoryPlan memory, ConditionSplit split)
    {
        if (last is not AdapterPlan { Memory: { } first } || first == memory || split.Keys.Count == 0)
            return null;
        return first.IndexOver(
            Hash(split, new TokenLayout(), Layout.First.Parameter, split.Keys.Select(key => key.LeftHash))
        );
    }

    private CompiledExpression<int> Hash(
        ConditionSplit split,
        TokenLayout layout,
        ParameterExpression? own,
        IEnumerable<Expression> parts
    ) =>
        network.Expressions.Compile<int>(
            split.PairTests[0].Condition.Expression,
            [.. split.PairTests.SelectMany(test => test.Condition.Parameters).Distinct()],
            layout,
            own,
            parts.Aggregate(Combine)
        );

    private CompiledExpression<bool> CompilePair(PairTest test, ParameterExpression? own) =>
        network.Expressions.Compile<bool>(test.Condition.Expression, test.Condition.Parameters, Layout, own, test.Body);

    private ConditionSplit Split(PatternElement pattern, IEnumerable<ExpressionElement> conditions) =>
        ConditionSplit.Of(pattern.Declaration.Parameter, conditions, Layout.Binds);

    private static Expression Combine(Expression first, Expression second) =>
        Expression.Call(typeof(KeyHash), nameof(KeyHash.Combine), null, first, second);

    /// <summary>What breaks an All: a fact of its base that fails one of its conditions.</summary>
    private static NamedExpressionElement Broken(ForAllElement all)
    {
        ParameterExpression own = all.BasePattern.Declaration.Parameter;
        Expression? holds = null;
        var parameters = new List<Declaration> { all.BasePattern.Declaration };
        foreach (PatternElement pattern in all.Patterns)
        foreach (NamedExpressionElement condition in pattern.Expressions)
        {
            Expression body = new ParameterReplacement(pattern.Declaration.Parameter, own).Visit(
                condition.Expression.Body
            );
            holds = holds is null ? body : Expression.AndAlso(holds, body);
            parameters.AddRange(condition.Parameters.Where(parameter => !parameter.Equals(pattern.Declaration)));
        }
        Declaration[] distinct = [.. parameters.Distinct()];
        return new NamedExpressionElement(
            PatternElement.ConditionName,
            Expression.Lambda(
                Expression.Not(holds ?? Expression.Constant(true)),
                distinct.Select(parameter => parameter.Parameter)
            ),
            distinct
        );
    }

    private sealed record RightSide(
        AlphaMemoryPlan Memory,
        IndexPlan Index,
        TokenKey Key,
        CompiledExpression<bool>[] Conditions,
        CompiledExpression<bool>[] ConditionsBeyondKey,
        IndexPlan? LeftIndex
    );
}
