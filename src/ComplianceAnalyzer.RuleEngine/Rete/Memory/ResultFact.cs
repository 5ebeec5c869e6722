using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A value that a rule's own conditions made: a binding, or the result of a query.</summary>
internal sealed class ResultFact(Type type, Element? origin) : Fact
{
    public override Type Type { get; } = type;

    /// <summary>The facts that a query made it from; null for a binding.</summary>
    public override IFactSource? Source => origin is null ? null : new AggregateSource(origin);

    /// <summary>What a query made it from; null for a binding.</summary>
    internal Element? Origin => origin;

    /// <summary>The partial match that extends its own by it, or <see cref="ResultTokens.None"/> while there is none.</summary>
    internal int Row { get; set; } = ResultTokens.None;

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>Its query makes it no longer.</summary>
    internal bool IsGone { get; set; }

    private sealed class AggregateSource(Element origin) : IFactSource
    {
        public FactSourceType SourceType => FactSourceType.Aggregate;

        public IEnumerable<IFact> Facts => origin.SourceFacts();
    }
}
