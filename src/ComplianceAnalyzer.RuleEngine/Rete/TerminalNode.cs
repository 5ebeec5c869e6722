using NRules.Compilation;
using NRules.Runtime;

namespace NRules.Rete;

/// <summary>Turns complete matches into activations.</summary>
internal sealed class TerminalNode(CompiledRule rule, Agenda agenda) : BetaNode
{
    internal override void Insert(IReadOnlyList<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            var activation = new Activation(rule, token);
            token.State = activation;
            agenda.Add(activation);
        }
    }

    protected override void Forget(Token token) => agenda.Remove((Activation)token.State!);
}
