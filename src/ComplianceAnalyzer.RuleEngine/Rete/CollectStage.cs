namespace NRules.Rete;

/// <summary>Gathers all elements in one collection, which is there even while it is empty.</summary>
internal sealed class CollectStage(ILiveCollection collection) : IQueryStage
{
    private readonly Element all = new(collection, collection.Facts);

    public ElementChange Begin()
    {
        var below = new ElementChange();
        below.Added.Add(all);
        return below;
    }

    public ElementChange Apply(ElementChange change)
    {
        var below = new ElementChange();
        if (change.Removed.Count == 0 && change.Added.Count == 0)
            return below;
        foreach (Element element in change.Removed)
            collection.Remove(element);
        foreach (Element element in change.Added)
            collection.Add(element, element.Value);
        below.Removed.Add(all);
        below.Added.Add(all);
        return below;
    }
}
