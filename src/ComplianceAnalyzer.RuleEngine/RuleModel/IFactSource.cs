namespace NRules.RuleModel;

/// <summary>What a fact was derived from.</summary>
public interface IFactSource
{
    /// <summary>Query or rule.</summary>
    FactSourceType SourceType { get; }

    /// <summary>The facts it was derived from.</summary>
    IEnumerable<IFact> Facts { get; }
}
