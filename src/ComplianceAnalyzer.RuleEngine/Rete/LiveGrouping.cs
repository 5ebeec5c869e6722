namespace NRules.Rete;

/// <summary>The elements of one key.</summary>
internal sealed class LiveGrouping<TKey, TElement>(TKey key) : LiveCollection<TElement>, IGrouping<TKey, TElement>
{
    public TKey Key { get; } = key;
}
