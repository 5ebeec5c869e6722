using NRules.Compilation;
using NRules.RuleModel;
using NRules.Runtime;

namespace NRules;

/// <summary>Compiles rules into a factory of sessions.</summary>
public class RuleCompiler
{
    /// <summary>Compiles the rules of rule sets.</summary>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets) => Compile(ruleSets, CancellationToken.None);

    /// <summary>Compiles the rules of rule sets.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; no part of the rules is returned.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleSet> ruleSets, CancellationToken cancellationToken) =>
        Compile(ruleSets.SelectMany(set => set.Rules), cancellationToken);

    /// <summary>Compiles rules.</summary>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions) =>
        Compile(ruleDefinitions, CancellationToken.None);

    /// <summary>Compiles rules.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; no part of the rules is returned.</exception>
    public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions, CancellationToken cancellationToken)
    {
        var compiled = new List<CompiledRule>();
        foreach (IRuleDefinition rule in ruleDefinitions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            compiled.Add(RulePlanner.Compile((RuleDefinition)rule));
        }
        return new SessionFactory(compiled);
    }
}
