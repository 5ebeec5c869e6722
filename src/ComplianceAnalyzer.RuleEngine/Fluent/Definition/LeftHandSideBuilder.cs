using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the conditions of a group of which all must hold.</summary>
internal class LeftHandSideBuilder(VariableScope scope) : ILeftHandSideExpression
{
    private readonly List<RuleElement> elements = [];

    protected VariableScope Scope { get; } = scope;

    public ILeftHandSideExpression Match<TFact>(
        Expression<Func<TFact>> alias,
        params Expression<Func<TFact, bool>>[] conditions
    ) => Add(() => Facts(conditions).Finish(Scope.Declare(alias)));

    public ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(() => Facts(conditions).FinishUnnamed());

    public ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(() => new ExistsElement(Facts(conditions).FinishUnnamed()));

    public ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions) =>
        Add(() => new NotElement(Facts(conditions).FinishUnnamed()));

    public ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition) =>
        Add(() => ForAll<TFact>([], [condition]));

    public ILeftHandSideExpression All<TFact>(
        Expression<Func<TFact, bool>> baseCondition,
        params Expression<Func<TFact, bool>>[] conditions
    ) => Add(() => ForAll([baseCondition], conditions));

    public ILeftHandSideExpression Query<TResult>(
        Expression<Func<TResult>> alias,
        Func<IQuery, IQuery<TResult>> queryExpression
    ) =>
        Add(() =>
        {
            var query = new QueryBuilder(Scope);
            queryExpression(query);
            return query.Finish(alias);
        });

    public ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder) =>
        Add(() => new LeftHandSideBuilder(Scope).Fill(builder));

    public ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder) =>
        Add(() => new AlternativesBuilder(Scope).Fill(builder));

    public ILeftHandSideExpression Let<TResult>(
        Expression<Func<TResult>> alias,
        Expression<Func<TResult>> expression
    ) =>
        Add(() =>
        {
            // The value comes first: it may not use the variable that it is bound to.
            var value = new BindingDraft(Scope, expression);
            return value.Finish(Scope.Declare(alias));
        });

    public ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions) =>
        Add(() =>
        {
            Expression<Func<Context>> nothing = () => Context.Empty;
            return new BindingDraft(Scope, nothing).Where(conditions).FinishUnnamed();
        });

    /// <summary>The conditions as one element: a group that stands alone is that element itself.</summary>
    internal GroupElement Finish() => elements is [GroupElement only] ? only : new AndElement([.. elements]);

    /// <summary>What takes a condition, at the point where it is written.</summary>
    protected virtual LeftHandSideBuilder Add(Func<RuleElement> condition)
    {
        elements.Add(condition());
        return this;
    }

    protected virtual GroupElement Group(IReadOnlyList<RuleElement> members) => new AndElement(members);

    private GroupElement Fill(Action<ILeftHandSideExpression> builder)
    {
        builder(this);
        Close();
        return elements.Count > 0
            ? Group([.. elements])
            : throw new InvalidOperationException("A group of conditions is empty.");
    }

    /// <summary>Follows the last condition of the group.</summary>
    protected virtual void Close() { }

    private PatternDraft Facts<TFact>(Expression<Func<TFact, bool>>[] conditions) =>
        new PatternDraft(Scope, typeof(TFact)).Where(conditions);

    private ForAllElement ForAll<TFact>(
        Expression<Func<TFact, bool>>[] baseConditions,
        Expression<Func<TFact, bool>>[] conditions
    ) =>
        conditions.Length > 0
            ? new ForAllElement(
                Facts(baseConditions).FinishUnnamed(),
                [.. conditions.Select(condition => Facts([condition]).FinishUnnamed())]
            )
            : throw new InvalidOperationException("There is nothing that all facts must meet.");
}
