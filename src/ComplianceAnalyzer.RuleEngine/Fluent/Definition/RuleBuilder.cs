using System.Reflection;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Turns a rule class into its canonical definition.</summary>
internal sealed class RuleBuilder
{
    private readonly Type type;
    private readonly DependencyBuilder dependencies;
    private readonly LeftHandSideBuilder leftHandSide;
    private readonly RightHandSideBuilder rightHandSide;

    private RuleBuilder(Type type)
    {
        this.type = type;
        Name = type.GetCustomAttribute<NameAttribute>()?.Value ?? type.FullName!;
        Priority = type.GetCustomAttribute<PriorityAttribute>()?.Value ?? 0;
        var scope = new VariableScope(type);
        dependencies = new DependencyBuilder(scope);
        leftHandSide = new LeftHandSideBuilder(scope);
        rightHandSide = new RightHandSideBuilder(scope);
    }

    internal string Name { get; set; }

    internal int Priority { get; set; }

    internal IDependencyExpression Dependencies => dependencies;

    internal ILeftHandSideExpression LeftHandSide => leftHandSide;

    internal IRightHandSideExpression RightHandSide => rightHandSide;

    /// <exception cref="RuleDefinitionException">The rule is written in a way that cannot be meant.</exception>
    internal static RuleDefinition Build(Rule rule)
    {
        var builder = new RuleBuilder(rule.GetType());
        rule.Define(builder);
        if (builder.rightHandSide.Actions.Count == 0)
            throw new RuleDefinitionException(rule.GetType(), "It has no action.");
        return new RuleDefinition(
            builder.Name,
            builder.type.GetCustomAttribute<DescriptionAttribute>()?.Value ?? "",
            builder.Priority,
            builder.type.GetCustomAttribute<RepeatabilityAttribute>()?.Value ?? RuleRepeatability.Repeatable,
            [.. builder.type.GetCustomAttributes<TagAttribute>().Select(tag => tag.Value)],
            builder.dependencies.Dependencies,
            builder.leftHandSide.Conditions,
            builder.rightHandSide.Actions
        );
    }
}
