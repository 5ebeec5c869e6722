namespace NRules.Rete.Query;

/// <summary>An element's place in a collection or group.</summary>
internal class Member(Element origin, CollectionElement collection)
{
    internal Element Origin { get; } = origin;

    internal CollectionElement Collection { get; } = collection;

    /// <summary>The value as the collection shows it.</summary>
    internal object? Value;

    internal Member? Next;

    internal Member? Previous;

    /// <summary>It has left; whoever stands on it goes on by its last neighbor.</summary>
    internal bool IsGone => Previous == this;
}
