using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Ends one branch of a rule: what arrives is a match.</summary>
internal sealed class TerminalNode(TerminalPlan plan, Network network) : BetaNode(plan, network)
{
    private readonly Column<RuleMatch?> matches = new();

    internal TerminalPlan Terminal { get; } = plan;

    internal RuleMatch MatchAt(int row) => matches[row]!;

    internal override IEnumerable<int> OutputsOf(int row) => [];

    private protected override void Insert(int row)
    {
        var match = new RuleMatch(this, row);
        matches.Reach(row) = match;
        Network.Changes.Created(match);
    }

    private protected override void OnUpdate(int row) => Network.Changes.Updated(MatchAt(row));

    private protected override void OnForget(int row)
    {
        RuleMatch match = MatchAt(row);
        match.LeaveTable();
        matches[row] = null;
        Network.Changes.Removed(match);
    }
}
