using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A fact as it enters the query of one partial match, or the value that a query is taken from.</summary>
internal sealed class SourceElement : Element
{
    internal SourceElement(WorkingFact? fact, object? value)
    {
        Fact = fact;
        Value = value;
    }

    /// <summary>The fact; null where the query is taken from a value.</summary>
    internal WorkingFact? Fact { get; }

    internal override IEnumerable<IFact> SourceFacts() => Fact is null ? [] : [Fact];
}
