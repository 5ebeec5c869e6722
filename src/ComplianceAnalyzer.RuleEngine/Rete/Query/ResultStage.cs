using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>Ends a query: what arrives extends the partial match, once a batch.</summary>
internal sealed class ResultStage(QueryState state) : Stage(state)
{
    private readonly List<ResultFact> changed = [];

    internal override void Add(Element element)
    {
        // An element that leaves and comes back within a batch has only been updated.
        if (element.Down is not ResultFact result)
            element.Down = result = new ResultFact(State.Query.ResultType, element);
        result.IsGone = false;
        Change(result);
    }

    internal override void Update(Element element) => Change((ResultFact)element.Down!);

    internal override void Remove(Element element)
    {
        var result = (ResultFact)element.Down!;
        result.IsGone = true;
        Change(result);
    }

    internal override void Flush()
    {
        foreach (ResultFact result in changed)
        {
            result.IsChanged = false;
            State.Query.PassOn(State, result);
            // Should the element come back, it is another fact: an action may still undo what it did for this one.
            if (result.IsGone)
                result.Origin!.Down = null;
        }
        changed.Clear();
    }

    private void Change(ResultFact result)
    {
        if (result.IsChanged)
            return;
        result.IsChanged = true;
        changed.Add(result);
    }
}
