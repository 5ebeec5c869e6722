using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>Ends a query: what arrives extends the partial match, once a batch.</summary>
internal sealed class ResultStage(QueryState state, ResultTokens results) : Stage(state, results.Elements)
{
    private readonly BatchList<ResultFact> changed = new();

    internal override void Add(int row)
    {
        // An element that leaves and comes back within a batch has only been updated.
        if (Input.DownAt(row) is not ResultFact result)
            Input.SetDown(row, result = new ResultFact(results, row));
        result.Return();
        Change(result);
    }

    internal override void Update(int row) => Change((ResultFact)Input.DownAt(row)!);

    internal override void Remove(int row)
    {
        var result = (ResultFact)Input.DownAt(row)!;
        result.Leave();
        Change(result);
    }

    internal override void Flush()
    {
        foreach (ResultFact result in changed)
        {
            result.IsChanged = false;
            State.Query.PassOn(State, result);
            // Should the element come back, it is another fact: an action may still undo what it did for this one.
            if (result.IsGone && Input.DownAt(result.Element) == result)
                Input.SetDown(result.Element, null);
        }
        changed.Clear();
    }

    internal override void Freeze() { }

    internal override void End() => changed.Clear();

    private void Change(ResultFact result)
    {
        if (result.IsChanged)
            return;
        result.IsChanged = true;
        changed.Add(result);
    }
}
