using NRules.RuleModel;

namespace NRules;

/// <summary>The match that yielded a fact.</summary>
public interface ILinkedFactSource : IFactSource
{
    /// <summary>The rule that fired.</summary>
    IRuleDefinition Rule { get; }
}
