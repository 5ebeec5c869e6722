namespace NRules.RuleModel;

/// <summary>Collections by key, with the keys at hand.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TElement">Type of the elements.</typeparam>
public interface IKeyedLookup<TKey, TElement> : ILookup<TKey, TElement>
{
    /// <summary>The keys that have an element, each once.</summary>
    IEnumerable<TKey> Keys { get; }
}
