namespace NRules.RuleModel;

/// <summary>A fact in a match, with the variable it is bound to.</summary>
public interface IFactMatch : IFact
{
    /// <summary>The variable.</summary>
    Declaration Declaration { get; }
}
