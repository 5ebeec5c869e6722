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
    private readonly ElementTable[] tables;
    private readonly BatchList<QueryState> pending = new();
    private readonly List<int> found = [];
    private readonly List<(int Pair, bool Stays)> judged = [];

    internal QueryNode(QueryPlan plan, Network network, AlphaIndex index)
        : base(plan, network, index)
    {
        this.plan = plan;
        tables = plan.CreateTables(Memory is null ? new ValueElements(above: null) : new FactElements(Memory, Pairs));
        results = new ResultTokens(Input, tables[^1], plan.ResultType);
    }

    internal override TokenTable Output => results;

    internal override void RightInsert(int row)
    {
        found.Clear();
        FindMatches(row, NoStamp, found);
        AddToMatches(row);
    }

    internal override void RightUpdate(int row)
    {
        found.Clear();
        judged.Clear();
        int stamp = Network.NextStamp();
        JudgeFact(row, stamp, judged);
        FindMatches(row, stamp, found);
        ApplyJudgments();
        AddToMatches(row);
    }

    internal override void RightRemove(int row)
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
        object? value,
        Subject subject,
        [MaybeNull] out T result
    ) => Network.Evaluator.TryEvaluate(expression, Frame.MoveTo(state.Row), value, subject, Plan, out result);

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
        result.Refresh();
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
    internal IEnumerable<int> ElementsOf(QueryState state)
    {
        if (tables[0] is ValueElements sources)
        {
            if (sources.FirstOf(state.Row) is var source and not ElementTable.None)
                yield return source;
            yield break;
        }
        for (int pair = Pairs.FirstOfMatch(state.Row); pair != Pairs.None; pair = Pairs.NextOfMatch(pair))
            yield return pair;
    }

    /// <summary>What enters its queries.</summary>
    internal ElementTable Entering => tables[0];

    private protected override void Insert(int row)
    {
        var state = new QueryState(this, row);
        states.Reach(row) = state;
        state.FirstStage = plan.CreateStages(state, tables, plan.Stages.Count, new ResultStage(state, results));
        Wait(state);
        Frame.MoveTo(row);
        if (tables[0] is ValueElements sources)
        {
            UpdateSource(state, sources);
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
        if (tables[0] is ValueElements sources)
        {
            UpdateSource(state, sources);
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
        QueryState state = StateAt(row);
        state.FirstStage.Freeze();
        for (int result = results.FirstOf(row); result != ResultTokens.None; result = results.FirstOf(row))
        {
            Withdraw(result);
            results.Remove(result);
        }
        if (tables[0] is ValueElements sources)
            DropSource(state, sources);
        for (int pair = Pairs.FirstOfMatch(row); pair != Pairs.None; pair = Pairs.FirstOfMatch(row))
            DropElement(state, pair);
        RemoveMatch(row);
        state.FirstStage.End();
        state.IsDead = true;
        states[row] = null;
    }

    /// <summary>Computes the value that a query is taken from for the partial match in the frame.</summary>
    private void UpdateSource(QueryState state, ValueElements sources)
    {
        if (
            !Network.Evaluator.TryEvaluate(
                plan.SourceValue!,
                Frame,
                value: null,
                subject: default,
                Plan,
                out object? value
            )
        )
        {
            DropSource(state, sources);
        }
        else if (sources.FirstOf(state.Row) is var known and not ElementTable.None)
        {
            sources.Set(known, value);
            state.FirstStage.Update(known);
        }
        else
        {
            state.FirstStage.Add(sources.Add(state.Row, value));
        }
    }

    private static void DropSource(QueryState state, ValueElements sources)
    {
        int source = sources.FirstOf(state.Row);
        if (source == ElementTable.None)
            return;
        state.FirstStage.Remove(source);
        sources.Remove(source);
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

    private void AddElement(QueryState state, int row) => state.FirstStage.Add(Pairs.Add(state.Row, row));

    private void RemoveElement(int pair)
    {
        QueryState state = StateAt(Pairs.MatchOf(pair));
        DropElement(state, pair);
        Wait(state);
    }

    private void DropElement(QueryState state, int pair)
    {
        state.FirstStage.Remove(pair);
        tables[0].Clear(pair);
        Pairs.Remove(pair);
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
            state.FirstStage.Update(pair);
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
