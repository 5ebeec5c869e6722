using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A fact as it enters the query of one partial match, or the value that a query is taken from.</summary>
internal sealed class SourceElement : Element
{
    internal SourceElement(QueryToken token, WorkingFact? fact, object? value)
    {
        Token = token;
        Fact = fact;
        Value = value;
    }

    internal QueryToken Token { get; }

    /// <summary>The fact; null where the query is taken from a value.</summary>
    internal WorkingFact? Fact { get; }

    /// <summary>Next element of the same partial match; circular.</summary>
    internal SourceElement? NextOfToken;

    /// <summary>Previous element of the same partial match; the first one's previous is the last.</summary>
    internal SourceElement? PreviousOfToken;

    internal override IEnumerable<IFact> SourceFacts() => Fact is null ? [] : [Fact];

    internal override void OnEntryRemoved() => ((QueryNode)Token.Owner).RemoveElement(this);
}
