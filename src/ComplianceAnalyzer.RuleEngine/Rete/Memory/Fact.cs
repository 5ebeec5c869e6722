using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A value as the network sees it: a fact of working memory or the result of an aggregation or binding.</summary>
internal abstract class Fact : IFact
{
    /// <summary>The object itself; compiled expressions read this field.</summary>
    internal object? Value;

    public abstract Type Type { get; }

    public abstract IFactSource? Source { get; }

    object IFact.Value => Value!;
}
