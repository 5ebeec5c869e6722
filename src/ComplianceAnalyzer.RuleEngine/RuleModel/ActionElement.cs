using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>One action of the right-hand side: from the context and variables to nothing.</summary>
public sealed class ActionElement : ExpressionElement
{
    /// <summary>When an action runs that does not say it: when a new or a changed match fires.</summary>
    public const ActionTrigger DefaultTrigger = ActionTrigger.Activated | ActionTrigger.Reactivated;

    internal ActionElement(
        LambdaExpression expression,
        IReadOnlyList<Declaration> parameters,
        ActionTrigger actionTrigger
    )
        : base(expression, parameters) => ActionTrigger = actionTrigger;

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Action;

    /// <summary>When it runs.</summary>
    public ActionTrigger ActionTrigger { get; }

    /// <summary>Which action of a yield it is.</summary>
    internal YieldPart Part { get; init; }

    /// <summary>Key of the yielded fact among the linked facts of a match, the same in the three actions; null outside of a yield.</summary>
    internal object? LinkedKey { get; init; }

    /// <summary>
    /// Makes the yielded fact: from the context, then where <see cref="Part"/> is <see cref="YieldPart.Update"/> the fact as it is, and
    /// <see cref="ValueParameters"/>. Null where nothing is made.
    /// </summary>
    internal LambdaExpression? Value { get; init; }

    /// <summary>The variables that <see cref="Value"/> uses, aligned with its last parameters.</summary>
    internal IReadOnlyList<Declaration> ValueParameters { get; init; } = [];

    /// <summary>Type of the yielded fact as the rule says it; null outside of a yield.</summary>
    internal Type? YieldType { get; init; }
}
