using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Licensing;
using NRules;
using NRules.Fluent;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>Runs rules over facts until nothing more follows.</summary>
internal sealed class InferenceRun
{
    private readonly ISession session;
    private readonly DerivationRecorder recorder;

    private InferenceRun(ISession session, DerivationRecorder recorder)
    {
        this.session = session;
        this.recorder = recorder;
    }

    /// <summary>How each derived fact was made.</summary>
    internal DerivationRecorder Derivations => recorder;

    internal static InferenceRun Complete(
        ImmutableArray<Type> rules,
        ImmutableArray<object> facts,
        ICalMixSolver solver,
        CancellationToken cancellation
    )
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From([.. rules]));
        ISession fresh = repository.Compile(cancellation).CreateSession();
        fresh.DependencyResolver = new ServiceResolver(solver);
        var origins = new DerivationRecorder();
        fresh.Events.FactInsertedEvent += origins.OnFactInserted;
        fresh.InsertAll(facts);
        Fire(fresh, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new InferenceRun(fresh, origins);
    }

    /// <summary>The engine says of what a rule throws which rule it was; that the user stopped it is no fault of the rule.</summary>
    private static void Fire(ISession session, CancellationToken cancellation)
    {
        try
        {
            session.Fire(cancellation);
        }
        catch (Exception stopped) when (stopped.GetBaseException() is OperationCanceledException)
        {
            throw new OperationCanceledException(stopped.Message, stopped, cancellation);
        }
    }

    /// <summary>Facts of one type, in the order in which they came to be.</summary>
    internal IEnumerable<T> Facts<T>() => session.Query<T>();
}
