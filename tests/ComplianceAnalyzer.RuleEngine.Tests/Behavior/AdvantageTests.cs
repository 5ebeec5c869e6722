using System.Reflection;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>No advantage over NRules is claimed without a test.</summary>
public sealed class AdvantageTests
{
    [Fact]
    public void Each_advantage_has_a_test_that_bears_its_name()
    {
        IEnumerable<object?> claimed = typeof(Advantages)
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(field => field.Name != nameof(Advantages.Name))
            .Select(field => field.GetRawConstantValue());
        IEnumerable<object?> proved = typeof(AdvantageTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute)))
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(trait => trait.AttributeType == typeof(TraitAttribute))
            .Where(trait => Equals(trait.ConstructorArguments[0].Value, Advantages.Name))
            .Select(trait => trait.ConstructorArguments[1].Value)
            .Distinct();

        proved.Should().HaveCount(10).And.BeEquivalentTo(claimed);
    }
}
