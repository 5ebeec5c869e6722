using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>A fact that is linked to its match: three actions under one key make it, make it anew and take it away.</summary>
/// <param name="insert">From the context to the fact.</param>
/// <param name="update">From the context and the fact as it is to the fact as it is to be; null where it is made anew.</param>
internal sealed class YieldedFact(BoundExpression insert, BoundExpression? update)
{
    private readonly object linkedKey = new();
    private readonly Type type = insert.Lambda.ReturnType;

    internal IEnumerable<ActionElement> Actions() => [Insert(), Update(), Retract()];

    private ActionElement Insert()
    {
        ParameterExpression context = insert.Lambda.Parameters[0];
        Expression body = Call(context, nameof(IContext.InsertLinked), Key, Boxed(insert.Lambda.Body));
        return Element(YieldPart.Insert, ActionTrigger.Activated, insert, context, body, insert.Lambda);
    }

    private ActionElement Update()
    {
        BoundExpression made = update ?? insert;
        ParameterExpression context = made.Lambda.Parameters[0];
        ParameterExpression existing = update?.Lambda.Parameters[1] ?? Expression.Parameter(type, "existing");
        Expression body = Call(context, nameof(IContext.UpdateLinked), Key, Boxed(made.Lambda.Body));
        if (update is not null)
        {
            Expression linked = Call(context, nameof(IContext.GetLinked), Key);
            body = Expression.Block([existing], Expression.Assign(existing, Expression.Convert(linked, type)), body);
        }
        LambdaExpression value = made.With([context, existing], made.Lambda.Body, type);
        return Element(YieldPart.Update, ActionTrigger.Reactivated, made, context, body, value);
    }

    private ActionElement Retract()
    {
        ParameterExpression context = insert.Lambda.Parameters[0];
        Expression linked = Call(context, nameof(IContext.GetLinked), Key);
        Expression body = Call(context, nameof(IContext.RetractLinked), Key, linked);
        BoundExpression nothing = insert with { Declarations = [] };
        return Element(YieldPart.Retract, ActionTrigger.Deactivated, nothing, context, body, value: null);
    }

    private ActionElement Element(
        YieldPart part,
        ActionTrigger trigger,
        BoundExpression variables,
        ParameterExpression context,
        Expression body,
        LambdaExpression? value
    ) =>
        new(variables.With([context], body, typeof(void)), variables.Declarations, trigger)
        {
            Part = part,
            LinkedKey = linkedKey,
            Value = value,
            ValueParameters = variables.Declarations,
            YieldType = type,
        };

    private ConstantExpression Key => Expression.Constant(linkedKey, typeof(object));

    private static Expression Boxed(Expression fact) =>
        fact.Type == typeof(object) ? fact : Expression.Convert(fact, typeof(object));

    private static MethodCallExpression Call(Expression context, string method, params Expression[] arguments) =>
        Expression.Call(context, typeof(IContext).GetMethod(method)!, arguments);
}
