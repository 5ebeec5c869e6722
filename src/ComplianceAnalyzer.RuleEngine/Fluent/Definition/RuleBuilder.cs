using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers what a rule says of itself.</summary>
internal sealed class RuleBuilder
{
    private readonly RuleMetadata metadata;
    private readonly DependencyBuilder dependencies;
    private readonly FilterBuilder filters;
    private readonly LeftHandSideBuilder leftHandSide;
    private readonly RightHandSideBuilder rightHandSide;

    internal RuleBuilder(Rule rule)
    {
        metadata = new RuleMetadata(rule.GetType());
        Name = metadata.Name;
        Priority = metadata.Priority ?? 0;
        var scope = new VariableScope(rule);
        dependencies = new DependencyBuilder(scope);
        filters = new FilterBuilder(scope);
        leftHandSide = new LeftHandSideBuilder(scope);
        rightHandSide = new RightHandSideBuilder(scope);
    }

    internal string Name { get; set; }

    internal int Priority { get; set; }

    internal IDependencyExpression Dependencies => dependencies;

    internal IFilterExpression Filters => filters;

    internal ILeftHandSideExpression LeftHandSide => leftHandSide;

    internal IRightHandSideExpression RightHandSide => rightHandSide;

    /// <exception cref="InvalidOperationException">The rule is written in a way that cannot be meant.</exception>
    internal RuleDefinition Finish() =>
        new()
        {
            Name = Name,
            Description = metadata.Description,
            Priority = Priority,
            Repeatability = metadata.Repeatability ?? RuleRepeatability.Repeatable,
            Tags = metadata.Tags,
            Properties = new PropertyMap([new RuleProperty(RuleProperties.ClrType, metadata.RuleType)]),
            DependencyGroup = dependencies.Finish(),
            LeftHandSide = leftHandSide.Finish(),
            FilterGroup = filters.Finish(),
            RightHandSide = rightHandSide.Finish(),
        };
}
