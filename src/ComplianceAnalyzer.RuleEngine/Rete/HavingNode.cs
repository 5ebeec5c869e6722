namespace NRules.Rete;

/// <summary>Lets the tokens pass that meet a test over what is bound.</summary>
internal sealed class HavingNode(Func<Token, bool> test) : BetaNode
{
    internal override void Insert(IReadOnlyList<Token> tokens) =>
        Emit([.. tokens.Where(test).Select(token => token.Pass())]);

    protected override void Forget(Token token) { }
}
