using AwesomeAssertions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>Which types are rules, and which of them a scan finds.</summary>
public sealed class RuleTypeScannerTests
{
    [Fact]
    public void Of_an_assembly_public_rules_are_found_in_its_order() =>
        Scan(scanner => scanner.AssemblyOf<ScannedRule>())
            .Should()
            .Equal(typeof(PublicScannedRule), typeof(AnotherPublicScannedRule));

    [Fact]
    public void Of_an_assembly_nested_rules_are_found_when_asked_for() =>
        Scan(scanner => scanner.AssemblyOf(typeof(ScannedRule)).NestedTypes())
            .Should()
            .BeEquivalentTo([
                typeof(PublicScannedRule),
                typeof(AnotherPublicScannedRule),
                typeof(PublicScannedRule.NestedPublic),
            ]);

    [Fact]
    public void Of_an_assembly_private_rules_are_found_when_asked_for() =>
        Scan(scanner => scanner.PrivateTypes().Assembly(typeof(ScannedRule).Assembly))
            .Should()
            .BeEquivalentTo([typeof(PublicScannedRule), typeof(AnotherPublicScannedRule), typeof(InternalScannedRule)]);

    [Fact]
    public void Of_an_assembly_all_rules_are_found_when_asked_for() =>
        Scan(scanner => scanner.PrivateTypes().NestedTypes().AssemblyOf<ScannedRule>())
            .Should()
            .BeEquivalentTo([
                typeof(PublicScannedRule),
                typeof(AnotherPublicScannedRule),
                typeof(InternalScannedRule),
                typeof(PublicScannedRule.NestedPublic),
                typeof(PublicScannedRule.NestedInternal),
            ]);

    [Fact]
    public void What_is_said_last_about_visibility_holds() =>
        Scan(scanner =>
                scanner
                    .PrivateTypes()
                    .NestedTypes()
                    .AssemblyOf<ScannedRule>()
                    .PrivateTypes(include: false)
                    .NestedTypes(include: false)
            )
            .Should()
            .HaveCount(2);

    [Fact]
    public void Named_types_are_found_in_their_order_whatever_their_visibility() =>
        Scan(scanner => scanner.Type(typeof(PublicScannedRule.NestedInternal), typeof(InternalScannedRule)))
            .Should()
            .Equal(typeof(PublicScannedRule.NestedInternal), typeof(InternalScannedRule));

    [Fact]
    public void Named_types_that_are_no_rules_are_left_out() =>
        Scan(scanner => scanner.Type(typeof(string), typeof(ScannedRule), typeof(OpenScannedRule<>)))
            .Should()
            .BeEmpty();

    [Fact]
    public void A_type_is_found_once() =>
        Scan(scanner =>
                scanner.Type(typeof(AnotherPublicScannedRule)).AssemblyOf<ScannedRule>().AssemblyOf<ScannedRule>()
            )
            .Should()
            .Equal(typeof(AnotherPublicScannedRule), typeof(PublicScannedRule));

    [Fact]
    public void Every_predicate_must_hold() =>
        Scan(scanner =>
                scanner
                    .NestedTypes()
                    .AssemblyOf<ScannedRule>()
                    .Where(type => type.Name.Contains("Public", StringComparison.Ordinal))
                    .Where(type => !type.IsNested)
            )
            .Should()
            .Equal(typeof(PublicScannedRule), typeof(AnotherPublicScannedRule));

    [Theory]
    [InlineData(typeof(PublicScannedRule), true)]
    [InlineData(typeof(InternalScannedRule), true)]
    [InlineData(typeof(PublicScannedRule.NestedInternal), true)]
    [InlineData(typeof(OpenScannedRule<int>), true)]
    [InlineData(typeof(OpenScannedRule<>), false)]
    [InlineData(typeof(ScannedRule), false)]
    [InlineData(typeof(Rule), false)]
    [InlineData(typeof(object), false)]
    [InlineData(typeof(IDisposable), false)]
    public void A_rule_is_a_class_that_can_be_made(Type type, bool expected) =>
        RuleTypeScanner.IsRuleType(type).Should().Be(expected);

    /// <summary>Other tests have rules of their own.</summary>
    private static Type[] Scan(Action<IRuleTypeScanner> scan)
    {
        var scanner = new RuleTypeScanner();
        scan(scanner);
        return [.. scanner.GetRuleTypes().Where(typeof(ScannedRule).IsAssignableFrom)];
    }
}
