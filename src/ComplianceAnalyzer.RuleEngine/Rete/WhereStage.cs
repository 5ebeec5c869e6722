namespace NRules.Rete;

/// <summary>Keeps the elements that meet a predicate.</summary>
internal sealed class WhereStage(Token token, Func<Token, object, bool> predicate) : IQueryStage
{
    private readonly HashSet<Element> kept = [];

    public ElementChange Begin() => new();

    public ElementChange Apply(ElementChange change)
    {
        var below = new ElementChange();
        below.Removed.AddRange(change.Removed.Where(kept.Remove));
        below.Added.AddRange(change.Added.Where(element => predicate(token, element.Value)));
        kept.UnionWith(below.Added);
        return below;
    }
}
