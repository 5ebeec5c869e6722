namespace NRules.Rete;

/// <summary>A node that tokens reach from the left, a batch at a time.</summary>
internal abstract class BetaNode
{
    /// <summary>The node below.</summary>
    internal BetaNode? Below { get; set; }

    internal abstract void Insert(IReadOnlyList<Token> tokens);

    internal virtual void Retract(Token token)
    {
        Forget(token);
        RetractChildren(token);
    }

    /// <summary>Drops what the node keeps of a token that is gone.</summary>
    protected abstract void Forget(Token token);

    protected void Emit(List<Token> made)
    {
        if (made.Count > 0)
            Below!.Insert(made);
    }

    protected void RetractChildren(Token token)
    {
        foreach (Token child in token.Children)
            Below!.Retract(child);
        token.Children.Clear();
    }
}
