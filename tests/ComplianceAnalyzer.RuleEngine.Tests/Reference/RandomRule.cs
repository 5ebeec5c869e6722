using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>What a random rule does when it fires.</summary>
internal enum Consequence
{
    Do,
    DoAndUndo,
    Yield,
    YieldAndUpdate,
}

/// <summary>A rule made of conditions, which writes itself in the DSL and which the reference evaluates.</summary>
internal sealed class RandomRule(
    string name,
    IReadOnlyList<Condition> conditions,
    Consequence consequence,
    Recorder recorder
) : Rule
{
    private readonly IReadOnlyList<(Variable Variable, Pipe? Pipe)> bound =
    [
        .. conditions
            .SelectMany(Bound)
            .DistinctBy(pair => pair.Variable)
            .OrderBy(pair => pair.Variable.Name, StringComparer.Ordinal),
    ];

    internal string RuleName => name;

    internal Consequence Consequence => consequence;

    internal IEnumerable<string> Constructs =>
        conditions.SelectMany(condition => condition.Constructs).Append(consequence.ToString());

    public override void Define()
    {
        Name(name);
        And.WriteTo(When(), conditions);
        IRightHandSideExpression then = Then();
        switch (consequence)
        {
            case Consequence.Do:
                then.Do(Action<Action<IContext>>(values => ctx => recorder.Fired(ctx, this, values)));
                break;
            case Consequence.DoAndUndo:
                then.Do(Action<Action<IContext>>(values => ctx => recorder.Fired(ctx, this, values)))
                    .Undo(ctx => recorder.Undone(this));
                break;
            case Consequence.Yield:
                then.Yield(Action<Func<IContext, Conclusion>>(values => ctx => recorder.Concluded(ctx, this, values)));
                break;
            default:
                then.Yield(
                    Action<Func<IContext, Conclusion>>(values => ctx => recorder.Concluded(ctx, this, values)),
                    Action<Func<IContext, Conclusion, Conclusion>>(values =>
                        (ctx, old) => recorder.ConcludedAgain(ctx, old, this, values)
                    )
                );
                break;
        }
    }

    /// <summary>The matches that nested loops find.</summary>
    internal IReadOnlyList<Row> Matches(IReadOnlyList<object> facts) => [.. And.Extend([Row.Empty], conditions, facts)];

    /// <summary>The values of a match's variables.</summary>
    internal string Render(Row row, bool exact) =>
        string.Join(
            ", ",
            bound.Select(pair =>
                $"{pair.Variable.Name} = "
                + (
                    pair.Pipe?.Render(pair.Variable.In(row), row, exact)
                    ?? Rendering.Text(pair.Variable.Type, pair.Variable.In(row), exact: false)
                )
            )
        );

    internal string Render(IMatch match, bool exact) =>
        Render(
            bound
                .Join(
                    match.Facts,
                    pair => pair.Variable.Name,
                    fact => fact.Declaration.Name,
                    (pair, fact) => (pair.Variable, fact.Value),
                    StringComparer.Ordinal
                )
                .Aggregate(Row.Empty, (row, pair) => row.Bind(pair.Variable, pair.Value)),
            exact
        );

    internal Row RowOf(object?[] values) =>
        bound.Zip(values).Aggregate(Row.Empty, (row, pair) => row.Bind(pair.First.Variable, pair.Second));

    /// <summary>What the rule concludes of a match: little of it, so that several matches conclude the same.</summary>
    internal Conclusion Conclude(Row row) =>
        new(
            bound.Count == 0
                ? name
                : bound[0].Variable.In(row) switch
                {
                    Thing thing => $"zone {thing.Zone}",
                    string text => text,
                    System.Collections.IEnumerable many => $"{many.Cast<object>().Count()} of them",
                    object other => $"{other}",
                    null => "none",
                }
        );

    public override string ToString() =>
        $"{name}: When(){string.Concat(conditions.Select(condition => "\n      ." + condition.Text))}\n   Then().{consequence}";

    /// <summary>A lambda of the right-hand side, with the rule's variables as the C# compiler writes them in the place of the values.</summary>
    private Expression<T> Action<T>(Func<object?[], Expression<T>> template)
    {
        object?[] values = [];
        Expression<T> written = template(values);
        Expression variables = Expression.NewArrayInit(
            typeof(object),
            bound.Select(pair => Expression.Convert(pair.Variable.Place, typeof(object)))
        );
        return (Expression<T>)new Replacement(values, variables).Visit(written);
    }

    private static IEnumerable<(Variable Variable, Pipe? Pipe)> Bound(Condition condition) =>
        condition switch
        {
            IBinds { Bound: { } variable } binds => [(variable, binds.Through)],
            And and => and.Parts.SelectMany(Bound),
            Or or => or.Branches.SelectMany(Bound),
            _ => [],
        };

    /// <summary>Replaces the captured parameter that holds an array.</summary>
    private sealed class Replacement(object?[] values, Expression variables) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node is { Expression: ConstantExpression { Value: { } closure }, Member: System.Reflection.FieldInfo field }
            && ReferenceEquals(field.GetValue(closure), values)
                ? variables
                : base.VisitMember(node);
    }
}
