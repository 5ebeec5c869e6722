namespace NRules.Rete.Beta;

/// <summary>Where a match is in its life.</summary>
[Flags]
internal enum MatchStates
{
    None = 0,

    /// <summary>It is on the agenda.</summary>
    Enqueued = 1,

    /// <summary>It has fired at least once.</summary>
    HasFired = 2,

    /// <summary>Created in the change that is under way: the agenda has not heard of it.</summary>
    New = 4,

    /// <summary>Updated in the change that is under way.</summary>
    Updated = 8,

    /// <summary>Removed in the change that is under way, or for good.</summary>
    Removed = 16,

    /// <summary>It is in the list of the change that is under way.</summary>
    Changed = 32,

    /// <summary>It stands on the agenda because of an update after a firing.</summary>
    TriggeredByUpdate = 64,

    /// <summary>It stands on the agenda because it is gone.</summary>
    TriggeredByRemoval = 128,
}
