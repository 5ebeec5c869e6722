using System.Linq.Expressions;

namespace NRules.Fluent.Dsl;

/// <summary>
/// The conditions of a rule, all of which must hold; in <see cref="Or"/>, one of which must. A condition may use what the conditions before it bind.
/// </summary>
public interface ILeftHandSideExpression
{
    /// <summary>Binds each fact that meets the conditions.</summary>
    ILeftHandSideExpression Match<TFact>(
        Expression<Func<TFact>> alias,
        params Expression<Func<TFact, bool>>[] conditions
    );

    /// <summary>Matches each fact that meets the conditions without naming it.</summary>
    ILeftHandSideExpression Match<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>Holds where at least one fact meets the conditions.</summary>
    ILeftHandSideExpression Exists<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>Holds where no fact meets the conditions.</summary>
    ILeftHandSideExpression Not<TFact>(params Expression<Func<TFact, bool>>[] conditions);

    /// <summary>Holds where every fact that meets the base condition meets the others.</summary>
    ILeftHandSideExpression All<TFact>(
        Expression<Func<TFact, bool>> baseCondition,
        params Expression<Func<TFact, bool>>[] conditions
    );

    /// <summary>Holds where every fact of the type meets the condition.</summary>
    ILeftHandSideExpression All<TFact>(Expression<Func<TFact, bool>> condition);

    /// <summary>Binds what a query gives.</summary>
    ILeftHandSideExpression Query<TResult>(
        Expression<Func<TResult>> alias,
        Func<IQuery, IQuery<TResult>> queryExpression
    );

    /// <summary>Holds where all conditions that are written in it hold.</summary>
    ILeftHandSideExpression And(Action<ILeftHandSideExpression> builder);

    /// <summary>
    /// Holds for each condition written in it that holds. What all of them bind may be used after it; what only some bind may be used in filters
    /// and actions, and has its type's default value where it is not bound.
    /// </summary>
    ILeftHandSideExpression Or(Action<ILeftHandSideExpression> builder);

    /// <summary>Binds a value calculated from what is bound before it.</summary>
    ILeftHandSideExpression Let<TResult>(Expression<Func<TResult>> alias, Expression<Func<TResult>> expression);

    /// <summary>Holds where the conditions over what is bound before hold.</summary>
    ILeftHandSideExpression Having(params Expression<Func<bool>>[] conditions);
}
