using NRules.Rete.Beta;

namespace NRules.Rete.Query;

/// <summary>Ends a query: what arrives extends the partial match, once a batch.</summary>
internal sealed class ResultStage(QueryToken token) : Stage(token)
{
    private readonly List<QueryResult> changed = [];

    internal override void Add(Element element)
    {
        // An element that leaves and comes back within a batch has only been updated.
        if (element.Down is not QueryResult result)
            element.Down = result = new QueryResult(element);
        result.IsGone = false;
        Change(result);
    }

    internal override void Update(Element element) => Change((QueryResult)element.Down!);

    internal override void Remove(Element element)
    {
        var result = (QueryResult)element.Down!;
        result.IsGone = true;
        Change(result);
    }

    internal override void Flush()
    {
        foreach (QueryResult result in changed)
        {
            result.IsChanged = false;
            Token.Query.PassOn(Token, result);
        }
        changed.Clear();
    }

    private void Change(QueryResult result)
    {
        if (result.IsChanged)
            return;
        result.IsChanged = true;
        changed.Add(result);
    }
}
