using System.Reflection;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using AwesomeAssertions.Execution;
using ComplianceAnalyzer.Model.Findings;
using NRules;
using NRules.Fluent;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>What every rule class is held to.</summary>
public sealed partial class RuleClassTests
{
    [Fact]
    public void The_scan_finds_rules() => RuleClasses.All.Length.Should().BeGreaterThan(10);

    [Fact]
    public void Every_rule_is_public_sealed_without_state_and_in_the_catalog()
    {
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
        {
            rule.Name.Should().MatchRegex(RuleName());
            rule.IsPublic.Should().BeTrue($"{rule.Name} is a rule of the catalog");
            rule.IsSealed.Should().BeTrue($"{rule.Name} is a rule, not a base class");
            rule.GetFields(
                    BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.DeclaredOnly
                )
                .Where(field => !field.IsLiteral)
                .Should()
                .BeEmpty($"{rule.Name} keeps nothing between sessions");
            LicensingRuleAttribute? entry = rule.GetCustomAttribute<LicensingRuleAttribute>();
            entry.Should().NotBeNull($"{rule.Name} says its title and clauses");
            entry?.Title.Should().NotBeNullOrWhiteSpace();
            entry?.Clauses.Should().NotBeEmpty($"{rule.Name} rests on something").And.OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void Ids_are_unique() =>
        RuleClasses.All.Select(rule => RuleIdentity.Describe(rule).Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Class_file_and_page_have_one_name_in_the_folder_of_the_group()
    {
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
        foreach (string extension in (string[])[".cs", ".md"])
            File.Exists(Path.Combine(RuleClasses.Folder(rule), rule.Name + extension))
                .Should()
                .BeTrue($"{rule.Name}{extension} stands in the folder of its group");
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_name()
    {
        ILookup<string, Type> tests = typeof(RuleClassTests)
            .Assembly.GetTypes()
            .ToLookup(type => type.Name, StringComparer.Ordinal);
        using var scope = new AssertionScope();
        foreach (Type rule in RuleClasses.All)
        {
            Type? test = tests[rule.Name + "Tests"].SingleOrDefault();
            test.Should().NotBeNull($"{rule.Name} has tests");
            if (!RuleIdentity.Describe(rule).IsDerivation)
                test?.BaseType?.GenericTypeArguments.Should()
                    .Equal([rule], $"the tests of {rule.Name} are held to what RuleTests asks");
        }
    }

    [Fact]
    public void All_rules_compile_together()
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From([.. RuleClasses.All]));

        Action compile = () => repository.Compile().CreateSession();

        compile.Should().NotThrow();
    }

    [Fact]
    public void Only_derivations_are_without_severity() =>
        RuleClasses
            .All.Select(RuleIdentity.Describe)
            .Should()
            .OnlyContain(rule => rule.IsDerivation == (rule.Severity == null));

    [GeneratedRegex("^TSL[0-9]{4}[A-Z][A-Za-z0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RuleName();
}
