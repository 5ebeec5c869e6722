namespace NRules.Rete.Query;

/// <summary>A member of an ordered collection or a lookup.</summary>
internal sealed class KeyedMember(Element origin, CollectionElement collection) : Member(origin, collection)
{
    /// <summary>Sort keys, or the key in a lookup.</summary>
    internal object?[] Keys { get; set; } = [];
}
