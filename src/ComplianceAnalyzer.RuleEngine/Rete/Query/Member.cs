namespace NRules.Rete.Query;

/// <summary>What an element keeps of a collection that shows something else of it than its value, or asks for keys.</summary>
internal sealed class Member(CollectionElement collection)
{
    internal CollectionElement Collection { get; } = collection;

    /// <summary>The value as the collection shows it.</summary>
    internal object? Shown { get; set; }

    /// <summary>Sort keys, or the key in a lookup; empty in a collection without either.</summary>
    internal IReadOnlyList<object?> Keys { get; set; } = [];
}
