namespace NRules.RuleModel;

/// <summary>A service that actions ask for.</summary>
internal sealed record ServiceDependency(Declaration Declaration, Type ServiceType);
