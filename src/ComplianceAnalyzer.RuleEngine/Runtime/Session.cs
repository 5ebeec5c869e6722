using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.Rete;

namespace NRules.Runtime;

/// <summary>Working memory, network and agenda of one session.</summary>
internal sealed class Session : ISession
{
    private readonly OrderedFacts memory = new();
    private readonly Agenda agenda = new();
    private readonly SessionEvents events;
    private readonly Network network;
    private bool halted;

    internal Session(IReadOnlyList<CompiledRule> rules)
    {
        events = new SessionEvents();
        network = new Network(rules, agenda);
    }

    public IEventProvider Events => events;

    public IDependencyResolver DependencyResolver { get; set; } = new NoServices();

    public void Insert(object fact) => InsertAll([fact]);

    public bool TryInsert(object fact)
    {
        if (memory.Find(fact) is { IsAsserted: true })
            return false;
        InsertAll([fact]);
        return true;
    }

    public void InsertAll(IEnumerable<object> facts)
    {
        object[] batch = [.. facts];
        RefuseDuplicates(batch);
        var fresh = new List<WorkingFact>(batch.Length);
        foreach (object value in batch)
        {
            if (memory.Find(value) is { } derived)
            {
                derived.IsAsserted = true;
                continue;
            }
            var fact = new WorkingFact(value, null) { IsAsserted = true };
            memory.Add(fact);
            fresh.Add(fact);
        }
        Propagate(fresh);
    }

    public void Update(object fact)
    {
        WorkingFact old = Known(fact);
        var replacement = new WorkingFact(fact, null) { IsAsserted = true };
        Remove(old);
        memory.Add(replacement);
        Propagate([replacement]);
    }

    public void Retract(object fact)
    {
        WorkingFact known = Known(fact);
        known.IsAsserted = false;
        if (!known.IsSupported)
            Remove(known);
        SettleEnded();
    }

    public int Fire() => Fire(int.MaxValue, CancellationToken.None);

    public int Fire(CancellationToken cancellationToken) => Fire(int.MaxValue, cancellationToken);

    public int Fire(int maxRulesNumber) => Fire(maxRulesNumber, CancellationToken.None);

    public int Fire(int maxRulesNumber, CancellationToken cancellationToken)
    {
        halted = false;
        int fired = 0;
        while (fired < maxRulesNumber && !halted && agenda.Peek() is { } next)
        {
            var yielded = new List<(Activation By, object Value)>();
            do
            {
                if (cancellationToken.IsCancellationRequested)
                    break;
                agenda.Take(next);
                Run(next, yielded, cancellationToken);
                fired++;
            } while (
                next.Compiled.FiresInBatches
                && fired < maxRulesNumber
                && agenda.Peek() is { } following
                && following.Compiled == next.Compiled
                && (next = following) is not null
            );
            InsertLinked(yielded);
            if (cancellationToken.IsCancellationRequested)
                break;
        }
        return fired;
    }

    public IQueryable<TFact> Query<TFact>() => memory.Values.OfType<TFact>().AsQueryable();

    internal void Halt() => halted = true;

    private void Run(Activation activation, List<(Activation By, object Value)> yielded, CancellationToken cancellation)
    {
        events.Firing(activation);
        var context = new ActionContext(this, activation, cancellation);
        object[] services =
        [
            .. activation.Compiled.Definition.Dependencies.Select(service => context.Resolve(service.ServiceType)),
        ];
        for (int i = 0; i < activation.Compiled.Actions.Count; i++)
        {
            CompiledAction action = activation.Compiled.Actions[i];
            object? result;
            try
            {
                result = action.Run(context, activation.Token, services);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                throw new RuleRhsExpressionEvaluationException(
                    activation.Rule.Name,
                    activation.Compiled.Definition.RightHandSide[i].Body.ToString(),
                    fault
                );
            }
            if (action.YieldType is not null && result is not null)
                yielded.Add((activation, result));
        }
        events.Fired(activation);
    }

    /// <summary>Equal conclusions of several matches are one fact with several supports; it goes with the last of them.</summary>
    private void InsertLinked(List<(Activation By, object Value)> yielded)
    {
        var fresh = new List<WorkingFact>(yielded.Count);
        foreach ((Activation by, object value) in yielded)
        {
            WorkingFact? fact = memory.Find(value);
            if (fact is null)
            {
                fact = new WorkingFact(value, by);
                memory.Add(fact);
                fresh.Add(fact);
            }
            fact.AddSupport(by);
            by.Linked.Add(fact);
        }
        Propagate(fresh);
    }

    private void Propagate(List<WorkingFact> fresh)
    {
        if (fresh.Count > 0)
            network.Insert(fresh);
        foreach (WorkingFact fact in fresh)
            events.Inserted(fact);
        SettleEnded();
    }

    /// <summary>Takes away what lost its last support, until nothing more follows from that.</summary>
    private void SettleEnded()
    {
        for (List<Activation> ended = agenda.TakeEnded(); ended.Count > 0; ended = agenda.TakeEnded())
            foreach (Activation activation in ended)
            foreach (WorkingFact fact in activation.Linked)
            {
                fact.RemoveSupport(activation);
                if (fact is { IsSupported: false, IsAsserted: false })
                    Remove(fact);
            }
    }

    private void Remove(WorkingFact fact)
    {
        memory.Remove(fact);
        network.Retract(fact);
        events.Retracted(fact);
    }

    private WorkingFact Known(object fact) =>
        memory.Find(fact) ?? throw new ArgumentException($"Fact '{fact}' is not in working memory.", nameof(fact));

    private void RefuseDuplicates(object[] facts)
    {
        var seen = new HashSet<object>(facts.Length);
        foreach (object fact in facts)
        {
            if (!seen.Add(fact) || memory.Find(fact) is { IsAsserted: true })
                throw new ArgumentException($"Fact '{fact}' is there already.", nameof(facts));
        }
    }

    private sealed class NoServices : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) =>
            throw new InvalidOperationException(
                $"Rule {context.Rule.Name} asks for {serviceType.Name}, and the session has no dependency resolver."
            );
    }
}
