using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>The actions of a rule, carried out in their order.</summary>
public interface IRightHandSideExpression
{
    /// <summary>Does something when the rule fires.</summary>
    IRightHandSideExpression Do(Expression<Action<IContext>> action);

    /// <summary>Inserts a fact that lives as long as the match does, and is made anew when the match changes.</summary>
    IRightHandSideExpression Yield<TFact>(Expression<Func<IContext, TFact>> yield);
}
