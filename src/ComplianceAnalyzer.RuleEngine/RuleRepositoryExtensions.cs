using NRules.RuleModel;

namespace NRules;

/// <summary>Compiles what a repository holds.</summary>
public static class RuleRepositoryExtensions
{
    /// <summary>The rules of all rule sets, set by set.</summary>
    public static IEnumerable<IRuleDefinition> GetRules(this IRuleRepository repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return repository.GetRuleSets().SelectMany(set => set.Rules);
    }

    /// <summary>Compiles every rule.</summary>
    /// <exception cref="RuleCompilationException">A rule could not be compiled.</exception>
    public static ISessionFactory Compile(this IRuleRepository repository) =>
        repository.Compile(CancellationToken.None);

    /// <summary>Compiles every rule.</summary>
    /// <exception cref="RuleCompilationException">A rule could not be compiled.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; no part of the rules is returned.</exception>
    public static ISessionFactory Compile(this IRuleRepository repository, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return new RuleCompiler().Compile(repository.GetRuleSets(), cancellationToken);
    }
}
