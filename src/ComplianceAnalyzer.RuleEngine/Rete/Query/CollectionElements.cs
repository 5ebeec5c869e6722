using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>Collections and groups as elements of the stages below.</summary>
internal sealed class CollectionElements : ElementTable
{
    private readonly RowNumbers numbers = new();
    private readonly Column<CollectionElement?> collections = new();

    internal override object? ValueAt(int row) => collections[row];

    internal override IEnumerable<IFact> SourceFacts(int row) => collections[row]!.SourceFacts();

    internal void Add(CollectionElement collection)
    {
        collection.Row = numbers.Take();
        collections.Reach(collection.Row) = collection;
    }

    internal void Remove(CollectionElement collection)
    {
        Clear(collection.Row);
        collections[collection.Row] = null;
        numbers.GiveBack(collection.Row);
    }
}
