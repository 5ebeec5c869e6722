using NRules.RuleModel;

namespace NRules;

/// <summary>Compiles what a repository holds.</summary>
public static class RuleRepositoryExtensions
{
    /// <summary>Compiles every rule.</summary>
    public static ISessionFactory Compile(this IRuleRepository repository) =>
        repository.Compile(CancellationToken.None);

    /// <summary>Compiles every rule.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; no part of the rules is returned.</exception>
    public static ISessionFactory Compile(this IRuleRepository repository, CancellationToken cancellationToken) =>
        new RuleCompiler().Compile(repository.GetRuleSets(), cancellationToken);
}
