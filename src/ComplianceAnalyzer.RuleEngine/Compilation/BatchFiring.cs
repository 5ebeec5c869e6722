using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Decides which rules fire in batches.</summary>
internal static class BatchFiring
{
    /// <summary>
    /// The rule only yields, its yields ask nothing of the firing, what it yields can match neither its own conditions nor those of a rule
    /// that would fire before it.
    /// </summary>
    internal static bool IsPossible(
        CompiledRule rule,
        IReadOnlyDictionary<CompiledRule, IReadOnlySet<Type>> patternTypes
    ) =>
        rule.Definition.RightHandSide.Actions.All(IsPlainYield)
        && patternTypes.All(other =>
            (other.Key != rule && other.Key.Definition.Priority <= rule.Definition.Priority)
            || !rule.Definition.RightHandSide.Actions.Any(action =>
                other.Value.Any(pattern => CanMatch(pattern, action.YieldType!))
            )
        );

    private static bool IsPlainYield(ActionElement action) =>
        action.Part != YieldPart.None
        && (action.Value is null || !UseFinder.Uses(action.Value, action.Value.Parameters[0]));

    private static bool CanMatch(Type pattern, Type yielded) =>
        pattern.IsAssignableFrom(yielded)
        || yielded.IsAssignableFrom(pattern)
        || (pattern.IsInterface && !yielded.IsSealed)
        || (yielded.IsInterface && !pattern.IsSealed);

    private sealed class UseFinder(ParameterExpression parameter) : ExpressionVisitor
    {
        private bool found;

        internal static bool Uses(LambdaExpression lambda, ParameterExpression parameter)
        {
            var finder = new UseFinder(parameter);
            finder.Visit(lambda.Body);
            return finder.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found |= node == parameter;
            return node;
        }
    }
}
