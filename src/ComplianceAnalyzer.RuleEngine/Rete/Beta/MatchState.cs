using System.Runtime.InteropServices;

namespace NRules.Rete.Beta;

/// <summary>What the agenda knows of a match.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct MatchState
{
    /// <summary>Where the match is in its life.</summary>
    internal MatchStates States;

    /// <summary>Number of its entry among the changes that are under way.</summary>
    internal int Change;

    /// <summary>Number of its last entry on the agenda.</summary>
    internal int Ticket;
}
