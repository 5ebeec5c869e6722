using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Ends one branch of a rule: what arrives is a match.</summary>
internal sealed class TerminalNode(TerminalPlan plan, Network network) : BetaNode(plan, network)
{
    internal TerminalPlan Terminal { get; } = plan;

    private protected override Token CreateToken(LeftToken? parent, Fact? fact) =>
        new TerminalToken(this, parent, fact);

    private protected override void Insert(Token token) => Network.Changes.Created((TerminalToken)token);

    private protected override void OnUpdate(Token token) => Network.Changes.Updated((TerminalToken)token);

    private protected override void OnForget(Token token) => Network.Changes.Removed((TerminalToken)token);
}
