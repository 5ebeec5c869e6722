namespace NRules.RuleModel;

/// <summary>A fact in working memory.</summary>
public interface IFact
{
    /// <summary>Its type.</summary>
    Type Type { get; }

    /// <summary>The object.</summary>
    object Value { get; }

    /// <summary>What it was derived from; null where it was inserted.</summary>
    IFactSource? Source { get; }
}
