using ComplianceAnalyzer.RuleEngine.Explanation;
using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.Rete;
using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Facts, matches and agenda of one caller; several sessions of a factory share nothing that changes.</summary>
internal sealed class Session : ISession
{
    private readonly SessionFactory factory;
    private readonly WorkingMemory memory;
    private readonly SessionEvents events;
    private readonly Network network;
    private readonly Agenda agenda;
    private readonly Firing firing;

    internal Session(SessionFactory factory)
    {
        this.factory = factory;
        memory = new WorkingMemory(factory.Identity);
        events = new SessionEvents(factory.SessionEvents) { Session = this };
        network = new Network(factory.Plan, events);
        agenda = new Agenda(events, Services);
        Links = new Links(memory, network);
        firing = new Firing(this, agenda, events, factory.SelfActivationLimit);
        DependencyResolver = factory.DependencyResolver;
        ActionInterceptor = factory.ActionInterceptor;
    }

    public bool AutoPropagateLinkedFacts { get; set; } = true;

    public IAgenda Agenda => agenda;

    public IEventProvider Events => events;

    public IMetricsProvider Metrics => field ??= new MetricsProvider(network);

    public IDependencyResolver DependencyResolver { get; set; }

    public IActionInterceptor? ActionInterceptor { get; set; }

    internal Links Links { get; }

    /// <summary>The session as this engine made it.</summary>
    /// <exception cref="ArgumentException">Another engine made it.</exception>
    internal static Session Of(ISession session) =>
        session as Session ?? throw new ArgumentException("The session is not one of this engine.", nameof(session));

    internal WorkingMemory Memory => memory;

    public void Insert(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        InsertAll([fact]);
    }

    public bool TryInsert(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return TryInsertAll([fact]).FailedCount == 0;
    }

    public void InsertAll(IEnumerable<object> facts) => InsertAll(facts, CancellationToken.None);

    internal void InsertAll(IEnumerable<object> facts, CancellationToken cancellationToken) =>
        Demand(TryInsertAll(facts, BatchOptions.AllOrNothing, cancellationToken), "is there already", nameof(facts));

    public IFactResult TryInsertAll(IEnumerable<object> facts) => TryInsertAll(facts, BatchOptions.AllOrNothing);

    public IFactResult TryInsertAll(IEnumerable<object> facts, BatchOptions options) =>
        TryInsertAll(facts, options, CancellationToken.None);

    internal IFactResult TryInsertAll(
        IEnumerable<object> facts,
        BatchOptions options,
        CancellationToken cancellationToken
    )
    {
        object[] batch = Read(facts, nameof(facts));
        List<WorkingFact> accepted = Assert(batch, out List<object> failed);
        if (failed.Count > 0 && options == BatchOptions.AllOrNothing)
        {
            TakeBack(accepted);
            return new FactResult(failed);
        }
        if (Match(accepted, cancellationToken) is not { } failure)
            return Result(failed);
        if (options == BatchOptions.AllOrNothing || failure is OperationCanceledException)
            throw failure;
        foreach (WorkingFact fact in accepted)
            if (Match(Assert([fact.Value!], out _), CancellationToken.None) is not null)
                failed.Add(fact.Value!);
        return Result(failed);
    }

    public void Update(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        UpdateAll([fact]);
    }

    public bool TryUpdate(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return TryUpdateAll([fact]).FailedCount == 0;
    }

    public void UpdateAll(IEnumerable<object> facts) =>
        Demand(TryUpdateAll(facts), "is not in working memory", nameof(facts));

    public IFactResult TryUpdateAll(IEnumerable<object> facts) => TryUpdateAll(facts, BatchOptions.AllOrNothing);

    public IFactResult TryUpdateAll(IEnumerable<object> facts, BatchOptions options)
    {
        object[] batch = Read(facts, nameof(facts));
        List<object> failed = [.. batch.Where(fact => memory.Find(fact) is null)];
        if (failed.Count > 0 && options == BatchOptions.AllOrNothing)
            return new FactResult(failed);
        RefuseLinked(batch, nameof(facts));
        var updated = new List<WorkingFact>();
        foreach (object value in batch)
            if (memory.Find(value) is { } fact)
            {
                if (!ReferenceEquals(fact.Value, value))
                {
                    memory.Replace(fact, value);
                    network.Replace(fact);
                }
                updated.Add(fact);
            }
        Update(updated);
        return Result(failed);
    }

    public void Retract(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        RetractAll([fact]);
    }

    public bool TryRetract(object fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return TryRetractAll([fact]).FailedCount == 0;
    }

    public void RetractAll(IEnumerable<object> facts) =>
        Demand(TryRetractAll(facts), "is not in working memory", nameof(facts));

    public IFactResult TryRetractAll(IEnumerable<object> facts) => TryRetractAll(facts, BatchOptions.AllOrNothing);

    public IFactResult TryRetractAll(IEnumerable<object> facts, BatchOptions options)
    {
        object[] batch = Read(facts, nameof(facts));
        var failed = new List<object>();
        var known = new HashSet<WorkingFact>();
        var gone = new List<WorkingFact>();
        foreach (object value in batch)
            if (memory.Find(value) is { } fact && known.Add(fact))
                gone.Add(fact);
            else
                failed.Add(value);
        if (failed.Count > 0 && options == BatchOptions.AllOrNothing)
            return new FactResult(failed);
        RefuseLinked(batch, nameof(facts));
        foreach (WorkingFact fact in gone)
            fact.IsAsserted = false;
        // A fact that a match stands behind stays for it.
        gone.RemoveAll(fact => fact.IsLinked);
        foreach (WorkingFact fact in gone)
            memory.Remove(fact);
        Retract(gone);
        return Result(failed);
    }

    public IEnumerable<ILinkedFactSet> PropagateLinked() => PropagateQueued();

    public int Fire() => Fire(int.MaxValue, CancellationToken.None);

    public int Fire(CancellationToken cancellationToken) => Fire(int.MaxValue, cancellationToken);

    public int Fire(int maxRulesNumber) => Fire(maxRulesNumber, CancellationToken.None);

    public int Fire(int maxRulesNumber, CancellationToken cancellationToken) =>
        firing.Run(maxRulesNumber, cancellationToken);

    public IQueryable<TFact> Query<TFact>() => memory.OfType<TFact>().AsQueryable();

    public ReteGraph GetSchema() => factory.GetSchema();

    internal IEnumerable<IRuleDefinition> Rules => factory.Plan.Rules.Select(rule => rule.Definition);

    /// <summary>One probe for each branch of the rule, none for a rule of another factory.</summary>
    internal IReadOnlyList<BranchProbe> ProbesOf(IRuleDefinition rule, IReadOnlyList<WorkingFact> facts) =>
        [
            .. factory
                .Plan.BetaNodes.OfType<TerminalPlan>()
                .Where(terminal => terminal.Rule.Definition == rule)
                .Select(terminal => new BranchProbe(this, network, terminal, facts)),
        ];

    internal bool IsFiring => firing.Running is not null;

    /// <summary>From here on takes the time of nodes and counts what they evaluate.</summary>
    internal void MeasureNodes()
    {
        network.Timer.IsOn = true;
        network.Evaluator.Counts ??= [];
    }

    /// <summary>Expressions that a node has evaluated since somebody asked for the count.</summary>
    internal long EvaluationsOf(int nodeId) => network.Evaluator.Counts?.GetValueOrDefault(nodeId) ?? 0;

    internal void RecordInsertions() => memory.Insertions ??= new InsertionRecord();

    internal void Activate()
    {
        network.Activate();
        Settle();
    }

    /// <summary>The services that a rule depends on, in the order in which it names them.</summary>
    internal object?[] Services(IRuleDefinition rule)
    {
        IReadOnlyList<DependencyElement> dependencies = rule.DependencyGroup.Dependencies;
        if (dependencies.Count == 0)
            return [];
        var services = new object?[dependencies.Count];
        for (int i = 0; i < services.Length; i++)
            services[i] = Resolve(rule, dependencies[i].ServiceType);
        return services;
    }

    internal object Resolve(IRuleDefinition rule, Type serviceType) =>
        DependencyResolver.Resolve(new ResolutionContext(this, rule), serviceType);

    /// <summary>Matches what firings have linked, in the order of their doing, one batch for each run of the same action.</summary>
    internal IReadOnlyList<ILinkedFactSet> PropagateQueued()
    {
        if (!Links.IsWaiting)
            return [];
        var sets = new List<ILinkedFactSet>();
        for (
            List<WorkingFact> run = Links.TakeRun(out LinkedFactAction action);
            run.Count > 0;
            run = Links.TakeRun(out action)
        )
        {
            Propagate(action, run);
            sets.Add(new LinkedFactSet(action, run));
        }
        return sets;
    }

    private static IFactResult Result(List<object> failed) =>
        failed.Count == 0 ? FactResult.Success : new FactResult(failed);

    private static object[] Read(IEnumerable<object> facts, string name)
    {
        ArgumentNullException.ThrowIfNull(facts, name);
        object[] batch = [.. facts];
        return Array.IndexOf(batch, null) < 0 ? batch : throw new ArgumentException("A fact is null.", name);
    }

    private static void Demand(IFactResult result, string problem, string name)
    {
        if (result.FailedCount > 0)
            throw new ArgumentException(
                $"Nothing was done: {string.Join(", ", result.Failed.Take(3).Select(fact => $"fact '{fact}' {problem}"))}"
                    + (result.FailedCount > 3 ? $", and {result.FailedCount - 3} more." : "."),
                name
            );
    }

    private void RefuseLinked(object[] batch, string name)
    {
        foreach (object value in batch)
            if (memory.Find(value) is { IsLinked: true, IsAsserted: false })
                throw new ArgumentException(
                    $"Fact '{value}' is linked to a match; only the rule that yielded it may change it.",
                    name
                );
    }

    /// <summary>Enters facts in working memory as asserted from outside; those that are asserted already fail.</summary>
    private List<WorkingFact> Assert(object[] batch, out List<object> failed)
    {
        var accepted = new List<WorkingFact>(batch.Length);
        if (batch.Length > 1)
            memory.Reserve(batch.Length);
        failed = [];
        try
        {
            foreach (object value in batch)
            {
                WorkingFact fact = memory.FindOrAdd(value, out _);
                if (fact.IsAsserted)
                {
                    failed.Add(value);
                    continue;
                }
                fact.IsAsserted = true;
                accepted.Add(fact);
            }
        }
        catch
        {
            // A fact's own equality has failed: nothing of the batch may stay unmatched.
            TakeBack(accepted);
            throw;
        }
        return accepted;
    }

    private void TakeBack(List<WorkingFact> accepted)
    {
        foreach (WorkingFact fact in accepted)
        {
            fact.IsAsserted = false;
            if (!fact.IsLinked)
                memory.Remove(fact);
        }
    }

    /// <returns>The failure for which the facts were taken back; null where all are matched.</returns>
    private Exception? Match(List<WorkingFact> accepted, CancellationToken cancellationToken)
    {
        // What a match stands behind is matched already, or waits for it.
        List<WorkingFact> linked = accepted.FindAll(fact => fact.IsLinked);
        Exception? failure = InsertNew(
            linked.Count == 0 ? accepted : accepted.FindAll(fact => !fact.IsLinked),
            cancellationToken
        );
        if (failure is not null)
            TakeBack(accepted);
        else
            // Nobody has noted anything of a fact that was made just now.
            memory.Insertions?.Note(firing.Running is null ? linked : accepted, firing.Running);
        Settle();
        return failure;
    }

    private Exception? InsertNew(List<WorkingFact> facts, CancellationToken cancellationToken)
    {
        events.Inserting(facts);
        network.Evaluator.Reset();
        network.Evaluator.StopsAtFailure = true;
        foreach (WorkingFact fact in facts)
            if (network.Evaluator.Failure is null && !cancellationToken.IsCancellationRequested)
                network.Insert(fact);
        if (network.Evaluator.Failure is null && !cancellationToken.IsCancellationRequested)
            network.Flush();
        network.Evaluator.StopsAtFailure = false;
        Exception? failure = network.Evaluator.Failure;
        if (cancellationToken.IsCancellationRequested)
            failure ??= new OperationCanceledException(cancellationToken);
        if (failure is not null)
        {
            foreach (WorkingFact fact in facts)
                network.Remove(fact);
            network.Evaluator.Reset();
            network.Flush();
            network.Changes.DropUpdates();
            return failure;
        }
        Commit();
        events.Inserted(facts);
        return null;
    }

    private void Update(List<WorkingFact> facts)
    {
        // A listener may insert before the first of them is matched anew.
        network.UnsettledCount += facts.Count;
        events.Updating(facts);
        network.Evaluator.Reset();
        foreach (WorkingFact fact in facts)
            network.Update(fact);
        network.UnsettledCount -= facts.Count;
        network.Flush();
        RuleLhsExpressionEvaluationException? failure = network.Evaluator.Failure;
        Commit();
        events.Updated(facts);
        Settle();
        if (failure is not null)
            throw failure;
    }

    private void Retract(List<WorkingFact> facts)
    {
        events.Retracting(facts);
        network.Evaluator.Reset();
        foreach (WorkingFact fact in facts)
            network.Remove(fact);
        network.Flush();
        RuleLhsExpressionEvaluationException? failure = network.Evaluator.Failure;
        Commit();
        events.Retracted(facts);
        Settle();
        if (failure is not null)
            throw failure;
    }

    private void Propagate(LinkedFactAction action, List<WorkingFact> facts)
    {
        switch (action)
        {
            case LinkedFactAction.Insert:
                foreach (WorkingFact fact in facts)
                    fact.IsQueued = false;
                Exception? failure = InsertNew(facts, CancellationToken.None);
                if (failure is not null)
                    Links.Drop(facts);
                Settle();
                if (failure is not null)
                    throw failure;
                break;
            case LinkedFactAction.Update:
                Update(facts);
                break;
            default:
                Retract(facts);
                break;
        }
    }

    /// <summary>The agenda takes in what has changed.</summary>
    private void Commit() => agenda.Commit(network.Changes.Take());

    /// <summary>What has lost its last support goes.</summary>
    private void Settle()
    {
        Commit();
        foreach (RuleMatch match in agenda.TakeEnded())
            Links.ReleaseAll(match);
        if (AutoPropagateLinkedFacts && firing.Running is null)
            PropagateQueued();
    }
}
