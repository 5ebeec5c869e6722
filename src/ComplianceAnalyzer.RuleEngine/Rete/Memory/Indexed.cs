namespace NRules.Rete.Memory;

/// <summary>What a <see cref="HashGroups"/> can hold: it carries its own links, so that an index allocates nothing a member.</summary>
internal abstract class Indexed : EntryLink
{
    /// <summary>Hash of the join keys; what equals has the same hash, what has the same hash need not be equal.</summary>
    internal int Hash;

    /// <summary>Last change in which it was visited; tells what a change has seen from what it has not.</summary>
    internal int Stamp;

    /// <summary>Next of the same group, in order of insertion; circular.</summary>
    internal Indexed? NextInGroup;

    /// <summary>Previous of the same group; the head's previous is the group's last.</summary>
    internal Indexed? PreviousInGroup;

    /// <summary>Of a group's head: the next group in the same slot.</summary>
    internal Indexed? NextGroup;
}
