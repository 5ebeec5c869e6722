using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the conditions of a rule in their canonical form.</summary>
internal sealed class LeftHandSideBuilder(VariableScope scope) : ILeftHandSideExpression
{
    internal List<Condition> Conditions { get; } = [];

    public ILeftHandSideExpression Match<TFact>(
        Expression<Func<TFact>> alias,
        params Expression<Func<TFact, bool>>[] conditions
    ) => Add(new Condition.Match(scope.Declare(alias), Tests(conditions)));

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new Condition.Match(scope.DeclareUnnamed(typeof(TFact)), Tests(conditions)));

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new Condition.Existential(scope.DeclareUnnamed(typeof(TFact)), Tests(conditions), Negated: false));

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(new Condition.Existential(scope.DeclareUnnamed(typeof(TFact)), Tests(conditions), Negated: true));

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition) => All(_ => true, condition);

    /// <summary>Every base fact meets the tests: no base fact fails one.</summary>
    public ILeftHandSideExpression All<TFact>(
        Expression<Func<TFact, bool>> baseCondition,
        params Expression<Func<TFact, bool>>[] conditions
    )
    {
        LambdaExpression first = scope.Rewrite(baseCondition);
        ParameterExpression fact = first.Parameters[0];
        Expression fails = conditions
            .Select(test => (Expression)Expression.Not(Rename(scope.Rewrite(test), fact)))
            .Aggregate(Expression.OrElse);
        LambdaExpression[] tests = [first, Expression.Lambda(fails, fact)];
        return Add(new Condition.Existential(scope.DeclareUnnamed(typeof(TFact)), tests, Negated: true));
    }

    public ILeftHandSideExpression Query<TResult>(
        Expression<Func<TResult>> alias,
        Func<IQuery, IQuery<TResult>> queryExpression
    )
    {
        var query = new QueryStepBuilder(scope);
        queryExpression(query);
        return Add(query.Finish(scope.Declare(alias)));
    }

    public ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression)
    {
        LambdaExpression value = scope.Rewrite(expression);
        return Add(new Condition.Let(scope.Declare(alias), value));
    }

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions) =>
        Add(new Condition.Having(Tests(conditions)));

    private LeftHandSideBuilder Add(Condition condition)
    {
        Conditions.Add(condition);
        return this;
    }

    private LambdaExpression[] Tests(IEnumerable<LambdaExpression> conditions) => [.. conditions.Select(scope.Rewrite)];

    private static Expression Rename(LambdaExpression test, ParameterExpression fact) =>
        new ParameterSwap(test.Parameters[0], fact).Visit(test.Body);
}
