namespace NRules.Rete.Beta;

/// <summary>Where a partial match of an existential node is in its life.</summary>
[Flags]
internal enum WitnessStates : byte
{
    None = 0,

    /// <summary>It waits for the end of the batch to look for a witness.</summary>
    Pending = 1,

    /// <summary>What it holds has changed in this batch.</summary>
    Changed = 2,

    /// <summary>The nodes below have it.</summary>
    Passed = 4,
}
