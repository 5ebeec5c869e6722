namespace NRules.RuleModel;

/// <summary>The filters of a rule. A match must pass every predicate and, where there are keys, have one of them changed.</summary>
public sealed class FilterGroupElement : RuleElement
{
    internal FilterGroupElement(IReadOnlyList<FilterElement> filters)
    {
        Filters = filters;
        Imports = ImportsOf(filters);
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.FilterGroup;

    /// <summary>The filters, in the order in which they were written.</summary>
    public IReadOnlyList<FilterElement> Filters { get; }
}
