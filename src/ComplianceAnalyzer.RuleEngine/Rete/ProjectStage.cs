namespace NRules.Rete;

/// <summary>Replaces each element by none, one or several.</summary>
internal sealed class ProjectStage(Token token, Func<Token, object, IEnumerable<object>> project) : IQueryStage
{
    private readonly Dictionary<Element, Element[]> made = [];

    public ElementChange Begin() => new();

    public ElementChange Apply(ElementChange change)
    {
        var below = new ElementChange();
        foreach (Element element in change.Removed)
        {
            made.Remove(element, out Element[]? gone);
            below.Removed.AddRange(gone!);
        }
        foreach (Element element in change.Added)
        {
            Element[] fresh = [.. project(token, element.Value).Select(value => new Element(value, element.Facts))];
            made.Add(element, fresh);
            below.Added.AddRange(fresh);
        }
        return below;
    }
}
