using NRules.Rete.Query;
using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A value that a query made.</summary>
/// <param name="results">The partial matches that are extended by the query's values.</param>
/// <param name="element">The element that ends the query, by row.</param>
internal sealed class ResultFact(ResultTokens results, int element) : Fact
{
    /// <summary>The facts that it was made from when it left; null until then.</summary>
    private IFact[]? sources;

    public override Type Type => results.ResultType;

    /// <summary>The facts that it was made from.</summary>
    public override IFactSource? Source => new AggregateSource(this);

    /// <summary>Row of the element that it is.</summary>
    internal int Element => element;

    /// <summary>The partial match that extends its own by it, or <see cref="ResultTokens.None"/> while there is none.</summary>
    internal int Row { get; set; } = ResultTokens.None;

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>Its query makes it no longer.</summary>
    internal bool IsGone => sources is not null;

    /// <summary>Takes the element's present value.</summary>
    internal void Refresh() => Value = results.Elements.ValueAt(element);

    /// <summary>Its query makes it no longer: the element's row may soon be that of another.</summary>
    internal void Leave() => sources = [.. results.Elements.SourceFacts(element)];

    /// <summary>Its query makes it again.</summary>
    internal void Return() => sources = null;

    private IEnumerable<IFact> SourceFacts() => sources ?? results.Elements.SourceFacts(element);

    private sealed class AggregateSource(ResultFact fact) : IFactSource
    {
        public FactSourceType SourceType => FactSourceType.Aggregate;

        public IEnumerable<IFact> Facts => fact.SourceFacts();
    }
}
