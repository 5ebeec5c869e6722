using NRules.Compilation;

namespace NRules.Rete;

/// <summary>Lets a token pass while some fact, or while no fact, pairs with it.</summary>
internal sealed class ExistentialNode(KeyMaker keys, Func<Token, object, bool>? residual, bool negated)
    : BetaNode,
        IFactSink
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
            foreach (WorkingFact fact in facts.Find(key))
                if (Pairs(token, fact))
                    token.MatchCount++;
            if (Holds(token))
                made.Add(token.Pass());
        }
        Emit(made);
    }

    public void Insert(IReadOnlyList<WorkingFact> facts)
    {
        var made = new List<Token>();
        foreach (WorkingFact fact in facts)
        {
            object key = keys.OfFact(fact.Value);
            this.facts.Add(key, fact);
            foreach (Token token in tokens.Find(key))
                if (Pairs(token, fact) && token.MatchCount++ == 0)
                    Turn(token, made);
        }
        Emit(made);
    }

    public void Retract(WorkingFact fact)
    {
        object key = keys.OfFact(fact.Value);
        facts.Remove(key, fact);
        var made = new List<Token>();
        foreach (Token token in tokens.Find(key))
            if (Pairs(token, fact) && --token.MatchCount == 0)
                Turn(token, made);
        Emit(made);
    }

    protected override void Forget(Token token) => tokens.Remove(keys.OfToken(token), token);

    private bool Holds(Token token) => (token.MatchCount == 0) == negated;

    private bool Pairs(Token token, WorkingFact fact) => residual is null || residual(token, fact.Value);

    private void Turn(Token token, List<Token> made)
    {
        if (Holds(token))
            made.Add(token.Pass());
        else
            RetractChildren(token);
    }
}
