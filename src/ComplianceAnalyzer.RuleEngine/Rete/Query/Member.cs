namespace NRules.Rete.Query;

/// <summary>What an element keeps of a collection that shows something else of it than its value, or asks for keys.</summary>
internal sealed class Member(CollectionElement collection)
{
    /// <summary>The collection, or the group of a lookup, that the element is in.</summary>
    internal CollectionElement Collection { get; set; } = collection;

    /// <summary>The value as the collection shows it.</summary>
    internal object? Shown { get; set; }

    /// <summary>Sort keys, or the key in a lookup; empty in a collection without either.</summary>
    internal IReadOnlyList<object?> Keys { get; set; } = [];
}
