using NRules.RuleModel;

namespace NRules;

/// <summary>The match that a linked fact rests on; the first, where it rests on several.</summary>
public interface ILinkedFactSource : IFactSource
{
    /// <summary>The rule that fired.</summary>
    IRuleDefinition Rule { get; }
}
