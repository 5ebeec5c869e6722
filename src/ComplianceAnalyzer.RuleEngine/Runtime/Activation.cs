using NRules.Compilation;
using NRules.Rete;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>A match that waits to fire or has fired, with the facts that live by it.</summary>
internal sealed class Activation(CompiledRule rule, Token token) : IMatch, ILinkedFactSource
{
    internal CompiledRule Compiled { get; } = rule;

    internal Token Token { get; } = token;

    /// <summary>False once it has fired or its match is gone.</summary>
    internal bool IsPending { get; set; } = true;

    /// <summary>Facts that it yielded.</summary>
    internal SmallBucket<WorkingFact> Linked;

    public IRuleDefinition Rule => Compiled.Definition;

    public MatchTrigger Trigger { get; internal set; } = MatchTrigger.Created;

    public FactSourceType SourceType => FactSourceType.Linked;

    IEnumerable<IFact> IFactSource.Facts => Token.Facts;

    public IEnumerable<IFactMatch> Facts =>
        Token.Facts.Select((fact, slot) => new FactMatch(fact, Compiled.Variables[slot]));

    private sealed record FactMatch(WorkingFact Fact, Declaration Declaration) : IFactMatch
    {
        public Type Type => Fact.Type;

        public object Value => Fact.Value;

        public IFactSource? Source => Fact.Source;
    }
}
