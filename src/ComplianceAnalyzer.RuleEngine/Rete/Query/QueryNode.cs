using System.Diagnostics.CodeAnalysis;
using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>
/// Runs the query of a rule for each partial match over the facts that fit it: each pair is an element of the query. Results go on at the
/// end of a batch: a group that a thousand facts join goes on once.
/// </summary>
internal sealed class QueryNode : RightNode
{
    private readonly QueryPlan plan;
    private readonly ResultTokens results;
    private readonly Column<QueryState?> states = new();
    private readonly Column<FactElement?> elements = new();
    private readonly List<QueryState> pending = [];
    private readonly List<int> found = [];
    private readonly List<(int Pair, bool Stays)> judged = [];

    internal QueryNode(QueryPlan plan, Network network, AlphaIndex index)
        : base(plan, network, index)
    {
        this.plan = plan;
        results = new ResultTokens(Input);
    }

    internal override TokenTable Output => results;

    internal Type ResultType => plan.ResultType;

    public override void RightInsert(int row)
    {
        found.Clear();
        FindMatches(row, NoStamp, found);
        AddToMatches(row);
    }

    public override void RightUpdate(int row)
    {
        found.Clear();
        judged.Clear();
        int stamp = Network.NextStamp();
        JudgeFact(row, stamp, judged);
        FindMatches(row, stamp, found);
        ApplyJudgments();
        AddToMatches(row);
    }

    public override void RightRemove(int row)
    {
        for (int pair = Pairs.FirstOfFact(row); pair != Pairs.None; pair = Pairs.FirstOfFact(row))
            RemoveElement(pair);
    }

    internal override IEnumerable<int> OutputsOf(int row)
    {
        for (int result = results.FirstOf(row); result != ResultTokens.None; result = results.Next(result))
            yield return result;
    }

    internal bool TryEvaluate<T>(
        CompiledExpression<T> expression,
        QueryState state,
        Element element,
        [MaybeNull] out T result
    ) =>
        Network.Evaluator.TryEvaluate(
            expression,
            Frame.MoveTo(state.Row),
            element.Value,
            (element as FactElement)?.Fact,
            Plan,
            out result
        );

    /// <summary>Tells the nodes below of one result.</summary>
    internal void PassOn(QueryState state, ResultFact result)
    {
        if (result.IsGone)
        {
            if (result.Row == ResultTokens.None)
                return;
            EmitRemoval(result.Row);
            results.Remove(result.Row);
            result.Row = ResultTokens.None;
            return;
        }
        result.Value = result.Origin!.Value;
        if (result.Row == ResultTokens.None)
        {
            result.Row = results.Add(state.Row, result);
            Emit(result.Row);
        }
        else
        {
            EmitUpdate(result.Row);
        }
    }

    internal override void Flush()
    {
        foreach (QueryState state in pending)
        {
            state.IsPending = false;
            if (state.IsDead)
                continue;
            state.FirstStage.Flush();
            if (state.IsChanged)
                foreach (int result in OutputsOf(state.Row))
                    EmitUpdate(result);
            state.IsChanged = false;
        }
        pending.Clear();
    }

    /// <summary>The query of a partial match.</summary>
    internal QueryState StateAt(int row) => states[row]!;

    /// <summary>What has entered the query of a partial match, in order.</summary>
    internal IEnumerable<Element> ElementsOf(QueryState state)
    {
        if (state.Source is { } source)
            yield return source;
        for (int pair = Pairs.FirstOfMatch(state.Row); pair != Pairs.None; pair = Pairs.NextOfMatch(pair))
            yield return elements[pair]!;
    }

    private protected override void Insert(int row)
    {
        var state = new QueryState(this, row);
        states.Reach(row) = state;
        state.FirstStage = plan.CreateStages(state);
        Wait(state);
        Frame.MoveTo(row);
        if (plan.SourceValue is not null)
        {
            UpdateSource(state);
            return;
        }
        LeftKey key = KeyInFrame();
        AddMatch(row, key);
        FindAndAddFacts(state, key, NoStamp);
    }

    private protected override void OnUpdate(int row)
    {
        QueryState state = StateAt(row);
        state.IsChanged = true;
        Wait(state);
        Frame.MoveTo(row);
        if (plan.SourceValue is not null)
        {
            UpdateSource(state);
            return;
        }
        judged.Clear();
        int stamp = Network.NextStamp();
        JudgeMatch(row, stamp, judged);
        LeftKey key = KeyInFrame();
        RemoveMatch(row);
        AddMatch(row, key);
        ApplyJudgments();
        FindAndAddFacts(state, key, stamp);
    }

    private protected override void OnForget(int row)
    {
        for (int result = results.FirstOf(row); result != ResultTokens.None; result = results.FirstOf(row))
        {
            Withdraw(result);
            results.Remove(result);
        }
        for (int pair = Pairs.FirstOfMatch(row); pair != Pairs.None; pair = Pairs.FirstOfMatch(row))
        {
            elements[pair] = null;
            Pairs.Remove(pair);
        }
        RemoveMatch(row);
        StateAt(row).IsDead = true;
        states[row] = null;
    }

    /// <summary>Computes the value that a query is taken from for the partial match in the frame.</summary>
    private void UpdateSource(QueryState state)
    {
        if (!Network.Evaluator.TryEvaluate(plan.SourceValue!, Frame, value: null, fact: null, Plan, out object? value))
        {
            if (state.Source is { } failed)
                state.FirstStage.Remove(failed);
            state.Source = null;
        }
        else if (state.Source is { } known)
        {
            known.Set(value);
            state.FirstStage.Update(known);
        }
        else
        {
            state.Source = new ValueElement(origin: null, value);
            state.FirstStage.Add(state.Source);
        }
    }

    private void FindAndAddFacts(QueryState state, LeftKey key, int stamp)
    {
        found.Clear();
        Frame.MoveTo(state.Row);
        FindFacts(key, stamp, found);
        foreach (int row in found)
            AddElement(state, row);
    }

    private void AddToMatches(int row)
    {
        foreach (int match in found)
        {
            QueryState state = StateAt(match);
            AddElement(state, row);
            Wait(state);
        }
    }

    private void AddElement(QueryState state, int row)
    {
        var element = new FactElement(Memory!.FactAt(row));
        elements.Reach(Pairs.Add(state.Row, row)) = element;
        state.FirstStage.Add(element);
    }

    private void RemoveElement(int pair)
    {
        QueryState state = StateAt(Pairs.MatchOf(pair));
        FactElement element = elements[pair]!;
        elements[pair] = null;
        Pairs.Remove(pair);
        state.FirstStage.Remove(element);
        Wait(state);
    }

    private void ApplyJudgments()
    {
        foreach ((int pair, bool stays) in judged)
        {
            if (!stays)
            {
                RemoveElement(pair);
                continue;
            }
            QueryState state = StateAt(Pairs.MatchOf(pair));
            state.FirstStage.Update(elements[pair]!);
            Wait(state);
        }
    }

    private void Wait(QueryState state)
    {
        if (state.IsPending)
            return;
        state.IsPending = true;
        pending.Add(state);
        Network.FlushLater(this);
    }
}
