namespace NRules.Runtime;

/// <summary>What a rule's change filters watch of one match.</summary>
internal sealed class WatchedValues
{
    /// <summary>Values with which it last fired; null before the first firing.</summary>
    internal object?[]? Fired { get; set; }

    /// <summary>Values with which it was last offered to the agenda.</summary>
    internal object?[]? Waiting { get; set; }
}
