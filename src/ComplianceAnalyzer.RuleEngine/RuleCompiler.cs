using NRules.Compilation;
using NRules.Extensibility;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules;

/// <summary>Makes a session factory of rule definitions.</summary>
/// <param name="options">How to compile.</param>
public class RuleCompiler(RuleCompilerOptions options)
{
    /// <summary>Makes a compiler with the default options.</summary>
    public RuleCompiler()
        : this(RuleCompilerOptions.Default) { }

    /// <summary>Comparers that say which facts are the same fact.</summary>
    public FactIdentityComparerRegistry FactIdentityComparerRegistry { get; } = new();

    /// <summary>Turns expressions into delegates.</summary>
    public IExpressionCompiler ExpressionCompiler { get; set; } = new LambdaCompiler();

    /// <summary>
    /// Conditions of the last compilation that no index narrows: each costs the product of the facts on its two sides, so that the author
    /// sees a slow rule before anybody has many facts.
    /// </summary>
    public IReadOnlyList<ScanWarning> ScanWarnings { get; private set; } = [];

    /// <summary>Compiles rules into one network.</summary>
    /// <exception cref="RuleCompilationException">A rule cannot be compiled.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions) =>
        Compile(ruleDefinitions, CancellationToken.None);

    /// <summary>Compiles rules into one network.</summary>
    /// <exception cref="RuleCompilationException">A rule cannot be compiled.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled: there is no factory of some of the rules.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ruleDefinitions);
        var planner = new NetworkPlanner(ExpressionCompiler);
        foreach (IRuleDefinition rule in ruleDefinitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                planner.Add(rule);
            }
            catch (Exception exception)
                when (exception is ArgumentException or InvalidOperationException or NotSupportedException)
            {
                throw new RuleCompilationException(rule.Name, "The rule cannot be compiled.", exception);
            }
        }
        cancellationToken.ThrowIfCancellationRequested();
        NetworkPlan plan = planner.Finish();
        ScanWarnings = ScanWarning.In(plan);
        return new SessionFactory(plan, FactIdentityComparerRegistry.CreateComparer(), options.SelfActivationLimit);
    }

    /// <summary>Compiles the rules of all sets into one network.</summary>
    /// <exception cref="RuleCompilationException">A rule cannot be compiled.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets) => Compile(ruleSets, CancellationToken.None);

    /// <summary>Compiles the rules of all sets into one network.</summary>
    /// <exception cref="RuleCompilationException">A rule cannot be compiled.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ruleSets);
        return Compile(ruleSets.SelectMany(set => set.Rules), cancellationToken);
    }
}
