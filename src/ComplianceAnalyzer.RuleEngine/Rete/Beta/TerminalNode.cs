using NRules.Compilation;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>
/// Ends one branch of a rule: what arrives is a match. Most matches fire and leave nothing behind but a few bits, so that they are rows
/// here and objects only while somebody looks at them.
/// </summary>
internal sealed class TerminalNode(TerminalPlan plan, Network network) : BetaNode(plan, network)
{
    private readonly Column<MatchState> states = new();
    private readonly Column<RuleMatch?> kept = new();

    internal TerminalPlan Terminal { get; } = plan;

    internal ref MatchState StateAt(int row) => ref states[row];

    /// <summary>The match as an object; the same one each time where somebody keeps it.</summary>
    internal RuleMatch MatchAt(int row) => kept.Read(row) ?? new RuleMatch(this, row);

    /// <summary>From here on the match is always this object.</summary>
    internal void Keep(int row, RuleMatch match) => kept.Reach(row) = match;

    /// <summary>The match needs to be no object for the time being.</summary>
    internal void LetGo(int row) => kept[row] = null;

    internal override IEnumerable<int> OutputsOf(int row) => [];

    private protected override void Insert(int row)
    {
        states.Reach(row) = default;
        Network.Changes.Created(this, row);
    }

    private protected override void OnUpdate(int row) => Network.Changes.Updated(this, row);

    private protected override void OnForget(int row)
    {
        RuleMatch match = MatchAt(row);
        match.LeaveTable();
        states[row] = default;
        if (kept.Read(row) is not null)
            kept[row] = null;
        Network.Changes.Removed(match);
    }
}
