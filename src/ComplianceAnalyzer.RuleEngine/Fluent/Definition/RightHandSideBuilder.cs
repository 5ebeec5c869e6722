using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the actions of a rule; they are bound at the end, when every variable is known.</summary>
internal sealed class RightHandSideBuilder(VariableScope scope) : IRightHandSideExpression
{
    private readonly List<Func<IEnumerable<ActionElement>>> actions = [];

    public IRightHandSideExpression Action(Expression<Action<IContext>> action, ActionTrigger actionTrigger)
    {
        actions.Add(() => [Element(action, actionTrigger)]);
        return this;
    }

    public IRightHandSideExpression Do(Expression<Action<IContext>> action) =>
        Action(action, ActionElement.DefaultTrigger);

    public IRightHandSideExpression Undo(Expression<Action<IContext>> action) =>
        Action(action, ActionTrigger.Deactivated);

    public IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield) => Add(yield, update: null);

    public IRightHandSideExpression Yield<TFact>(
        Expression<Func<IContext, TFact>> yieldInsert,
        Expression<Func<IContext, TFact, TFact>> yieldUpdate
    ) => Add(yieldInsert, yieldUpdate);

    /// <exception cref="InvalidOperationException">There is no action.</exception>
    internal ActionGroupElement Finish() =>
        actions.Count > 0
            ? new ActionGroupElement([.. actions.SelectMany(action => action())])
            : throw new InvalidOperationException("It has no action.");

    private RightHandSideBuilder Add(LambdaExpression insert, LambdaExpression? update)
    {
        actions.Add(() =>
            new YieldedFact(scope.Action(insert), update is null ? null : scope.Action(update)).Actions()
        );
        return this;
    }

    private ActionElement Element(LambdaExpression action, ActionTrigger trigger)
    {
        BoundExpression bound = scope.Action(action);
        return new ActionElement(bound.Lambda, bound.Declarations, trigger);
    }
}
