namespace NRules.RuleModel;

/// <summary>Facts that were matched together.</summary>
public interface ITuple
{
    /// <summary>The facts, in the order of their patterns.</summary>
    IEnumerable<IFact> Facts { get; }

    /// <summary>Number of facts.</summary>
    int Count { get; }
}
