using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the filters of a rule; they may come before the conditions whose variables they use.</summary>
internal sealed class FilterBuilder(VariableScope scope) : IFilterExpression
{
    private readonly List<(FilterType Type, LambdaExpression Expression)> filters = [];

    public IFilterExpression OnChange(params Expression<Func<object>>[] keySelectors) =>
        Add(FilterType.KeyChange, keySelectors);

    public IFilterExpression Where(params Expression<Func<bool>>[] predicates) => Add(FilterType.Predicate, predicates);

    internal FilterGroupElement Finish() => new([.. filters.Select(filter => Element(filter.Type, filter.Expression))]);

    private FilterBuilder Add(FilterType type, IEnumerable<LambdaExpression> expressions)
    {
        filters.AddRange(expressions.Select(expression => (type, expression)));
        return this;
    }

    private FilterElement Element(FilterType type, LambdaExpression expression)
    {
        BoundExpression bound = scope.Action(expression);
        return new FilterElement(type, bound.Lambda, bound.Declarations);
    }
}
