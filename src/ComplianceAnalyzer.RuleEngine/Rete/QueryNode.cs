using NRules.Compilation;

namespace NRules.Rete;

/// <summary>Runs a query for each token over the facts that pair with it, and extends the token by each result.</summary>
internal sealed class QueryNode(
    KeyMaker keys,
    Func<Token, object, bool>? residual,
    IReadOnlyList<Func<Token, IQueryStage>> steps
) : BetaNode, IFactSink
{
    private readonly HashMemory<Token> tokens = new();
    private readonly HashMemory<WorkingFact> facts = new();

    internal override void Insert(IReadOnlyList<Token> tokens)
    {
        var made = new List<Token>();
        foreach (Token token in tokens)
        {
            object key = keys.OfToken(token);
            this.tokens.Add(key, token);
            var state = new QueryState([.. steps.Select(step => step(token))]);
            token.State = state;
            var results = new List<Token>();
            Take(token, state.Begin(), results);
            Take(token, state.Apply([], Pairing(token, key)), results);
            made.AddRange(results);
        }
        Emit(made);
    }

    public void Insert(IReadOnlyList<WorkingFact> facts)
    {
        var arrivals = new OrderedDictionary<Token, List<WorkingFact>>();
        foreach (WorkingFact fact in facts)
        {
            object key = keys.OfFact(fact.Value);
            this.facts.Add(key, fact);
            foreach (Token token in tokens.Find(key))
            {
                if (!Pairs(token, fact))
                    continue;
                if (!arrivals.TryGetValue(token, out List<WorkingFact>? coming))
                    arrivals.Add(token, coming = []);
                coming.Add(fact);
            }
        }
        var made = new List<Token>();
        foreach ((Token token, List<WorkingFact> coming) in arrivals)
            Take(token, ((QueryState)token.State!).Apply([], coming), made);
        Emit(made);
    }

    public void Retract(WorkingFact fact)
    {
        object key = keys.OfFact(fact.Value);
        facts.Remove(key, fact);
        var made = new List<Token>();
        foreach (Token token in tokens.Find(key))
            if (Pairs(token, fact))
                Take(token, ((QueryState)token.State!).Apply([fact], []), made);
        Emit(made);
    }

    protected override void Forget(Token token) => tokens.Remove(keys.OfToken(token), token);

    private List<WorkingFact> Pairing(Token token, object key)
    {
        var pairing = new List<WorkingFact>();
        foreach (WorkingFact fact in facts.Find(key))
            if (Pairs(token, fact))
                pairing.Add(fact);
        return pairing;
    }

    private bool Pairs(Token token, WorkingFact fact) => residual is null || residual(token, fact.Value);

    private void Take(Token token, ElementChange change, List<Token> made)
    {
        var results = ((QueryState)token.State!).Results;
        foreach (Element element in change.Removed)
        {
            results.Remove(element, out Token? child);
            token.Children.Remove(child!);
            // What was made within this batch has not been told to the node below.
            if (!made.Remove(child!))
                Below!.Retract(child!);
        }
        foreach (Element element in change.Added)
        {
            Token child = token.Extend(new WorkingFact(element.Value, new AggregateSource(element)));
            results.Add(element, child);
            made.Add(child);
        }
    }

    private sealed class QueryState(IQueryStage[] stages)
    {
        private readonly Dictionary<WorkingFact, Element> elements = [];

        internal Dictionary<Element, Token> Results { get; } = [];

        /// <summary>What each stage gives to begin with runs through the stages below it.</summary>
        internal ElementChange Begin()
        {
            var change = new ElementChange();
            foreach (IQueryStage stage in stages)
            {
                ElementChange below = stage.Apply(change);
                ElementChange own = stage.Begin();
                below.Removed.RemoveAll(own.Added.Contains);
                below.Added.AddRange(own.Added.Where(element => !below.Added.Contains(element)));
                change = below;
            }
            return change;
        }

        internal ElementChange Apply(IEnumerable<WorkingFact> gone, IEnumerable<WorkingFact> coming)
        {
            var change = new ElementChange();
            foreach (WorkingFact fact in gone)
            {
                elements.Remove(fact, out Element? element);
                change.Removed.Add(element!);
            }
            foreach (WorkingFact fact in coming)
            {
                var element = new Element(fact.Value, [fact]);
                elements.Add(fact, element);
                change.Added.Add(element);
            }
            return stages.Aggregate(change, (above, stage) => stage.Apply(above));
        }
    }
}
