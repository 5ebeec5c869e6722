namespace NRules.RuleModel;

/// <summary>The canonical form of a rule that the compiler reads.</summary>
internal sealed record RuleDefinition(
    string Name,
    string Description,
    int Priority,
    RuleRepeatability Repeatability,
    IReadOnlyList<string> Tags,
    IReadOnlyList<ServiceDependency> Dependencies,
    IReadOnlyList<Condition> LeftHandSide,
    IReadOnlyList<RuleAction> RightHandSide
) : IRuleDefinition;
