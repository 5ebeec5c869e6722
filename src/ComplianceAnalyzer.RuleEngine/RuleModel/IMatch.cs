namespace NRules.RuleModel;

/// <summary>A combination of facts that meets the conditions of a rule.</summary>
public interface IMatch
{
    /// <summary>The rule.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>The facts, in the order of the conditions.</summary>
    IEnumerable<IFactMatch> Facts { get; }

    /// <summary>What happened to it last.</summary>
    MatchTrigger Trigger { get; }
}
