using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The actions of a rule, carried out in their order.</summary>
public interface IRightHandSideExpression
{
    /// <summary>Does something at the triggers.</summary>
    /// <param name="action">What to do.</param>
    /// <param name="actionTrigger">When to do it: any of the flags.</param>
    IRightHandSideExpression Action(Expression<Action<IContext>> action, ActionTrigger actionTrigger);

    /// <summary>Does something when the rule fires, on a new match or on one that changed.</summary>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);

    /// <summary>Does something when a match on which the rule fired is gone.</summary>
    IRightHandSideExpression Undo(Expression<Action<IContext>> action);

    /// <summary>Inserts a fact that lives as long as the match does, and is made anew when the match changes.</summary>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield);

    /// <summary>Inserts a fact that lives as long as the match does.</summary>
    /// <param name="yieldInsert">Makes the fact when the match is new.</param>
    /// <param name="yieldUpdate">Makes of the fact what it is to be when the match changed: the same object or another.</param>
    IRightHandSideExpression Yield<TFact>(
        Expression<Func<IContext, TFact>> yieldInsert,
        Expression<Func<IContext, TFact, TFact>> yieldUpdate
    );
}
