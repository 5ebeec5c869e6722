namespace NRules.Rete;

/// <summary>Binds a value calculated from each token.</summary>
internal sealed class LetNode(Func<Token, object?> value) : BetaNode
{
    internal override void Insert(IReadOnlyList<Token> tokens) =>
        Emit([.. tokens.Select(token => token.Extend(new WorkingFact(value(token)!, null)))]);

    protected override void Forget(Token token) { }
}
