namespace NRules.RuleModel;

/// <summary>What a fact that was not inserted comes from.</summary>
public enum FactSourceType
{
    /// <summary>A query over other facts.</summary>
    Aggregate = 1,

    /// <summary>A rule that fired.</summary>
    Linked = 2,
}
