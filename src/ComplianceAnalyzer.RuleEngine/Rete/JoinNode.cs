using NRules.Compilation;

namespace NRules.Rete;

/// <summary>Pairs tokens with facts of the same key that pass the residual test.</summary>
internal sealed class JoinNode(KeyMaker keys, Func<Token, object, bool>? residual) : BetaNode, IFactSink
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
                Pair(token, fact, made);
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
                Pair(token, fact, made);
        }
        Emit(made);
    }

    public void Retract(WorkingFact fact)
    {
        object key = keys.OfFact(fact.Value);
        facts.Remove(key, fact);
        foreach (Token token in tokens.Find(key))
        {
            if (ChildWith(token, fact) is not { } child)
                continue;
            token.Children.Remove(child);
            Below!.Retract(child);
        }
    }

    protected override void Forget(Token token) => tokens.Remove(keys.OfToken(token), token);

    private static Token? ChildWith(Token token, WorkingFact fact)
    {
        foreach (Token child in token.Children)
            if (ReferenceEquals(child.Facts[^1], fact))
                return child;
        return null;
    }

    private void Pair(Token token, WorkingFact fact, List<Token> made)
    {
        if (residual is null || residual(token, fact.Value))
            made.Add(token.Extend(fact));
    }
}
