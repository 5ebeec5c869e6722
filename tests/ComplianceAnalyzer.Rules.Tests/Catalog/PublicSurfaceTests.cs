using AwesomeAssertions;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>Rules are NRules rules: they use no member of the engine that NRules does not have.</summary>
public sealed class PublicSurfaceTests
{
    /// <summary>What a rule may use of NRules, as its documentation of the fluent language gives it.</summary>
    private static readonly HashSet<string> surface = new(StringComparer.Ordinal)
    {
        "Rule..ctor",
        "Rule.Define",
        "Rule.Dependency",
        "Rule.Filter",
        "Rule.Name",
        "Rule.Priority",
        "Rule.Then",
        "Rule.When",
        "ILeftHandSideExpression.All",
        "ILeftHandSideExpression.And",
        "ILeftHandSideExpression.Exists",
        "ILeftHandSideExpression.Having",
        "ILeftHandSideExpression.Let",
        "ILeftHandSideExpression.Match",
        "ILeftHandSideExpression.Not",
        "ILeftHandSideExpression.Or",
        "ILeftHandSideExpression.Query",
        "IRightHandSideExpression.Action",
        "IRightHandSideExpression.Do",
        "IRightHandSideExpression.Undo",
        "IRightHandSideExpression.Yield",
        "IDependencyExpression.Resolve",
        "IFilterExpression.OnChange",
        "IFilterExpression.Where",
        "QueryExtensions.Collect",
        "QueryExtensions.From",
        "QueryExtensions.GroupBy",
        "QueryExtensions.Match",
        "QueryExtensions.OrderBy",
        "QueryExtensions.OrderByDescending",
        "QueryExtensions.Select",
        "QueryExtensions.SelectMany",
        "QueryExtensions.ThenBy",
        "QueryExtensions.ThenByDescending",
        "QueryExtensions.ToLookup",
        "QueryExtensions.Where",
        "ContextExtensions.Resolve",
        "ContextExtensions.Update",
        "PriorityAttribute..ctor",
    };

    [Fact]
    public void The_rules_assembly_refers_to_nothing_else_of_the_engine()
    {
        string[] used = [.. EngineUse.By(typeof(LicensingRuleAttribute).Assembly)];

        used.Should().Contain("Rule.When").And.Contain("ILeftHandSideExpression.Match");
        used.Where(member => !member.StartsWith("IContext.", StringComparison.Ordinal)).Should().BeSubsetOf(surface);
    }
}
