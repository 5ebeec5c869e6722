using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A value that a rule's own conditions made: a binding, or the result of a query.</summary>
internal sealed class ResultFact(Type type, Element? origin) : Fact
{
    /// <summary>Anchor of the tokens that hold it.</summary>
    internal EntryLink Tokens { get; } = new TokenAnchor();

    public override Type Type { get; } = type;

    /// <summary>The facts that a query made it from; null for a binding.</summary>
    public override IFactSource? Source => origin is null ? null : new AggregateSource(origin);

    internal static ResultFact Of(Type type, object? value, Element? origin) => new(type, origin) { Value = value };

    private sealed class TokenAnchor : EntryLink;

    private sealed class AggregateSource(Element origin) : IFactSource
    {
        public FactSourceType SourceType => FactSourceType.Aggregate;

        public IEnumerable<IFact> Facts => origin.SourceFacts();
    }
}
