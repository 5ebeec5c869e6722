using System.Diagnostics.CodeAnalysis;
using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>
/// Runs the query of a rule for each partial match over the facts that fit it. Results go on at the end of a batch: a group that a
/// thousand facts join goes on once.
/// </summary>
internal sealed class QueryNode(QueryPlan plan, Network network, AlphaIndex index) : RightNode(plan, network, index)
{
    private readonly List<QueryToken> pending = [];
    private readonly List<LeftToken> newLeft = [];
    private readonly List<AlphaEntry> newRight = [];
    private readonly List<(SourceElement Element, bool Stays)> judged = [];

    public override void RightInsert(AlphaEntry entry)
    {
        newLeft.Clear();
        FindLeft(entry, Index.CurrentKey, Network.NextStamp(), newLeft);
        AddToLeft(entry);
    }

    public override void RightUpdate(AlphaEntry entry)
    {
        newLeft.Clear();
        judged.Clear();
        int stamp = Network.NextStamp();
        for (EntryLink link = entry.NextLink; link != entry; link = link.NextLink)
            if (link is SourceElement element && element.Token.Owner == this)
                if (Judge(element, Test(element.Token, entry.Fact)))
                    element.Token.Stamp = stamp;
        FindLeft(entry, Index.CurrentKey, stamp, newLeft);
        ApplyJudgments();
        AddToLeft(entry);
    }

    internal void RemoveElement(SourceElement element)
    {
        element.LeaveList();
        element.Token.RemoveElement(element);
        element.Token.FirstStage.Remove(element);
        Wait(element.Token);
    }

    internal bool TryEvaluate<T>(
        CompiledExpression<T> expression,
        QueryToken token,
        Element element,
        [MaybeNull] out T result
    ) =>
        Network.Evaluator.TryEvaluate(
            expression,
            token,
            element.Value,
            (element as SourceElement)?.Fact,
            Plan,
            out result
        );

    /// <summary>Tells the nodes below of one result.</summary>
    internal void PassOn(QueryToken token, QueryResult result)
    {
        if (result.IsGone)
        {
            if (result.Fact is { } gone)
                while (!gone.Tokens.IsAlone)
                    EmitRemoval((Token)gone.Tokens.NextLink);
            result.Fact = null;
        }
        else if (result.Fact is { } known)
        {
            known.Value = result.Element.Value;
            EntryLink link = known.Tokens.NextLink;
            while (link != known.Tokens)
            {
                EntryLink next = link.NextLink;
                EmitUpdate((Token)link);
                link = next;
            }
        }
        else
        {
            result.Fact = ResultFact.Of(plan.ResultType, result.Element.Value, result.Element);
            Emit(token, result.Fact, result.Fact.Tokens);
        }
    }

    internal override void Flush()
    {
        foreach (QueryToken token in pending)
        {
            token.IsPending = false;
            if (token.IsDead)
                continue;
            token.FirstStage.Flush();
            if (token.IsChanged)
                token.UpdateChildren();
            token.IsChanged = false;
        }
        pending.Clear();
    }

    private protected override Token CreateToken(LeftToken? parent, Fact? fact) => new QueryToken(this, parent, fact);

    private protected override void Insert(Token token)
    {
        var left = (QueryToken)token;
        left.FirstStage = plan.CreateStages(left);
        Wait(left);
        if (plan.SourceValue is { } source)
        {
            if (Network.Evaluator.TryEvaluate(source, left, value: null, fact: null, Plan, out object? value))
                AddElement(left, fact: null, value);
            return;
        }
        LeftKey key = KeyOf(left);
        AddLeft(left, key);
        FindAndAddRight(left, key, Network.NextStamp());
    }

    private protected override void OnUpdate(Token token)
    {
        var left = (QueryToken)token;
        left.IsChanged = true;
        Wait(left);
        if (plan.SourceValue is { } source)
        {
            UpdateSource(left, source);
            return;
        }
        judged.Clear();
        int stamp = Network.NextStamp();
        for (SourceElement? element = left.FirstElement; element is not null; element = left.NextElement(element))
            if (Judge(element, Test(left, element.Fact!)))
                element.Fact!.EntryIn(Memory!)!.Stamp = stamp;
        LeftKey key = KeyOf(left);
        RemoveLeft(left);
        AddLeft(left, key);
        ApplyJudgments();
        FindAndAddRight(left, key, stamp);
    }

    private protected override void OnForget(Token token)
    {
        var left = (QueryToken)token;
        RemoveLeft(left);
        for (SourceElement? element = left.FirstElement; element is not null; element = left.NextElement(element))
            element.LeaveList();
    }

    private void UpdateSource(QueryToken left, CompiledExpression<object?> source)
    {
        if (!Network.Evaluator.TryEvaluate(source, left, value: null, fact: null, Plan, out object? value))
        {
            if (left.FirstElement is { } failed)
                RemoveElement(failed);
        }
        else if (left.FirstElement is { } element)
        {
            element.Value = value;
            left.FirstStage.Update(element);
        }
        else
        {
            AddElement(left, fact: null, value);
        }
    }

    private void FindAndAddRight(QueryToken left, LeftKey key, int stamp)
    {
        newRight.Clear();
        FindRight(left, key, stamp, newRight);
        foreach (AlphaEntry entry in newRight)
            entry.Append(AddElement(left, entry.Fact, entry.Fact.Value));
    }

    private void AddToLeft(AlphaEntry entry)
    {
        foreach (LeftToken token in newLeft)
        {
            entry.Append(AddElement((QueryToken)token, entry.Fact, entry.Fact.Value));
            Wait((QueryToken)token);
        }
    }

    private static SourceElement AddElement(QueryToken token, WorkingFact? fact, object? value)
    {
        var element = new SourceElement(token, fact, value);
        token.AddElement(element);
        token.FirstStage.Add(element);
        return element;
    }

    private bool Judge(SourceElement element, bool stays)
    {
        judged.Add((element, stays));
        return stays;
    }

    private void ApplyJudgments()
    {
        foreach ((SourceElement element, bool stays) in judged)
            if (stays)
            {
                element.Value = element.Fact!.Value;
                element.Token.FirstStage.Update(element);
                Wait(element.Token);
            }
            else
            {
                RemoveElement(element);
            }
    }

    private void Wait(QueryToken token)
    {
        if (token.IsPending)
            return;
        token.IsPending = true;
        pending.Add(token);
        Network.FlushLater(this);
    }
}
