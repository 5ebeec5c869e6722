using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>
/// A token's hold on the one fact that proves existence for it. One witness is enough: while it stands, other facts that match cost the
/// token nothing (the watched literal of satisfiability solvers).
/// </summary>
internal sealed class Watch(WatchingToken token) : EntryLink
{
    internal WatchingToken Token { get; } = token;

    internal override void OnEntryRemoved() => ((ExistentialNode)Token.Owner).LoseWitness(Token);
}
