using AwesomeAssertions;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Analysis.Tests;

/// <summary>The analysis runs on either engine: it uses no member that NRules does not have.</summary>
public sealed class EngineSurfaceTests
{
    /// <summary>Types of a host's side of NRules, as its documentation gives them, to which this engine has added no member.</summary>
    private static readonly HashSet<string> types = new(StringComparer.Ordinal)
    {
        "AgendaEventArgs",
        "IActionInterceptor",
        "IActionInvocation",
        "IAgenda",
        "IDependencyResolver",
        "IEventProvider",
        "IFact",
        "IFactMatch",
        "IFactResult",
        "IFactSource",
        "ILinkedFactSet",
        "ILinkedFactSource",
        "IMatch",
        "IMetricsProvider",
        "INodeMetrics",
        "IResolutionContext",
        "IRuleActivator",
        "IRuleDefinition",
        "IRuleLoadSpec",
        "IRuleMetadata",
        "IRuleRepository",
        "IRuleSet",
        "IRuleTypeScanner",
        "ISession",
        "ISessionFactory",
        "ISessionSchemaProvider",
        "RuleExecutionException",
        "RuleExpressionEvaluationException",
        "RuleRepository",
        "RuleRepositoryExtensions",
        "WorkingMemoryEventArgs",
    };

    /// <summary>Members of NRules of a type to which this engine has added others.</summary>
    private static readonly HashSet<string> members = new(StringComparer.Ordinal)
    {
        "RuleCompiler..ctor",
        "RuleCompiler.Compile",
        "RuleCompiler.get_ExpressionCompiler",
        "RuleCompiler.get_FactIdentityComparerRegistry",
        "RuleCompiler.set_ExpressionCompiler",
        "RuleCompilerOptions..ctor",
        "RuleCompilerOptions.get_Default",
        "RuleCompilerOptions.get_UnsupportedExpressionHandling",
        "RuleCompilerOptions.set_UnsupportedExpressionHandling",
    };

    [Fact]
    public void The_analysis_uses_nothing_that_NRules_lacks()
    {
        SortedSet<string> used = EngineUse.By(typeof(RuleCatalog).Assembly);

        used.Should().Contain("ISession.InsertAll").And.Contain("ISession.Fire");
        used.Where(member => !types.Contains(member[..member.IndexOf('.', StringComparison.Ordinal)]))
            .Should()
            .BeSubsetOf(members);
    }
}
