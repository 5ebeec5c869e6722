using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>The fact types that a rule's conditions ask for.</summary>
internal static class PatternTypes
{
    internal static IReadOnlySet<Type> Of(IRuleDefinition rule) => Of(rule.LeftHandSide).ToHashSet();

    private static IEnumerable<Type> Of(RuleElement? element) =>
        element switch
        {
            GroupElement group => group.ChildElements.SelectMany(Of),
            ExistsElement exists => Of(exists.Source),
            NotElement not => Of(not.Source),
            ForAllElement all => Of(all.BasePattern),
            PatternElement { Source: AggregateElement aggregate } => Of(aggregate.Source),
            PatternElement { Source: null } pattern => [pattern.ValueType],
            _ => [],
        };
}
