using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>Decides whether a match may fire.</summary>
public sealed class FilterElement : ExpressionElement
{
    internal FilterElement(FilterType filterType, LambdaExpression expression, IReadOnlyList<Declaration> parameters)
        : base(expression, parameters) => FilterType = filterType;

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Filter;

    /// <summary>How it decides.</summary>
    public FilterType FilterType { get; }
}
