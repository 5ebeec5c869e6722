using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Tests.Catalog;
using ComplianceAnalyzer.Testing;
using NRules;
using NRules.Extensibility;
using NRules.Fluent;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

/// <summary>Runs chosen rules over an estate and looks at the facts they leave. The rules are compiled once; the solver tries every mix.</summary>
internal sealed class RuleSessions
{
    private readonly ISessionFactory factory;

    internal RuleSessions(Func<string, bool> chosen)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From([.. RuleClasses.All.Where(rule => chosen(RuleIdentity.Describe(rule).Id))]));
        factory = repository.Compile();
    }

    /// <summary>The derivations alone.</summary>
    internal static RuleSessions Derivations { get; } = new(id => id.StartsWith("TSL0", StringComparison.Ordinal));

    internal static DateOnly UsualDate { get; } = new(2006, 1, 1);

    internal TFact[] Facts<TFact>(
        EstateText estate,
        DateOnly? asOf = null,
        InterpretationSwitches? switches = null,
        ICalMixSolver? solver = null
    ) => Facts<TFact>(EstateRun.Import(estate), asOf, switches, solver);

    internal TFact[] Facts<TFact>(
        Estate estate,
        DateOnly? asOf = null,
        InterpretationSwitches? switches = null,
        ICalMixSolver? solver = null
    )
    {
        ISession session = factory.CreateSession();
        session.DependencyResolver = new Services(solver ?? new ExhaustiveMixSolver());
        session.InsertAll([
            new AnalysisContext(asOf ?? UsualDate, switches ?? new InterpretationSwitches()),
            .. estate.Tables,
            .. estate.Facts(),
        ]);
        session.Fire();
        return [.. session.Query<TFact>()];
    }

    private sealed class Services(ICalMixSolver solver) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => solver;
    }
}
