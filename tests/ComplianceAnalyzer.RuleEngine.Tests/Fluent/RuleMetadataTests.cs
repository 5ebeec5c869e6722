using AwesomeAssertions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>What attributes and the rule itself say about a rule.</summary>
public sealed class RuleMetadataTests
{
    [Fact]
    public void Attributes_are_read()
    {
        var metadata = new RuleMetadata(typeof(Described));

        metadata.RuleType.Should().Be<Described>();
        metadata.Name.Should().Be("a name");
        metadata.Description.Should().Be("a description");
        metadata.Tags.Should().BeEquivalentTo("one", "two");
        metadata.Priority.Should().Be(7);
        metadata.Repeatability.Should().Be(RuleRepeatability.NonRepeatable);
    }

    [Fact]
    public void Without_attributes_the_name_is_that_of_the_class()
    {
        var metadata = new RuleMetadata(typeof(Plain));

        metadata.Name.Should().Be(typeof(Plain).FullName);
        metadata.Description.Should().BeEmpty();
        metadata.Tags.Should().BeEmpty();
        metadata.Priority.Should().BeNull();
        metadata.Repeatability.Should().BeNull();
    }

    [Fact]
    public void Tags_and_priority_are_inherited_the_rest_is_not()
    {
        var metadata = new RuleMetadata(typeof(Derived));

        metadata.Tags.Should().BeEquivalentTo("one", "two", "three");
        metadata.Priority.Should().Be(7);
        metadata.Name.Should().Be(typeof(Derived).FullName);
        metadata.Description.Should().BeEmpty();
        metadata.Repeatability.Should().BeNull();
    }

    [Fact]
    public void A_priority_of_its_own_comes_before_the_inherited_one() =>
        new RuleMetadata(typeof(Overriding)).Priority.Should().Be(9);

    [Fact]
    public void A_tag_is_asked_for_by_its_exact_text()
    {
        IRuleMetadata metadata = new RuleMetadata(typeof(Derived));

        metadata.IsTagged("two").Should().BeTrue();
        metadata.IsTagged("three").Should().BeTrue();
        metadata.IsTagged("Two").Should().BeFalse();
    }

    [Fact]
    public void A_definition_has_what_the_attributes_say()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Described());

        rule.Name.Should().Be("a name");
        rule.Description.Should().Be("a description");
        rule.Tags.Should().BeEquivalentTo("one", "two");
        rule.Priority.Should().Be(7);
        rule.Repeatability.Should().Be(RuleRepeatability.NonRepeatable);
    }

    [Fact]
    public void A_definition_without_attributes_has_the_defaults()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Plain());

        rule.Name.Should().Be(typeof(Plain).FullName);
        rule.Description.Should().BeEmpty();
        rule.Priority.Should().Be(0);
        rule.Repeatability.Should().Be(RuleRepeatability.Repeatable);
        rule.Tags.Should().BeEmpty();
        rule.DependencyGroup.Dependencies.Should().BeEmpty();
        rule.FilterGroup.Filters.Should().BeEmpty();
    }

    [Fact]
    public void What_the_rule_says_comes_before_its_attributes()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Saying());

        rule.Name.Should().Be("said");
        rule.Priority.Should().Be(11);
    }

    [Fact]
    public void A_definition_knows_its_class()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Plain());

        RuleProperties.ClrType.Should().Be("Fluent::ClrType");
        rule.Properties[RuleProperties.ClrType].Should().Be(typeof(Plain));
    }

    [Fact]
    public void A_rule_that_derives_from_another_goes_on_with_its_parts()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Extending());

        rule.LeftHandSide.ChildElements.Should().HaveCount(2);
        rule.LeftHandSide.ChildElements[1].Imports.Names().Should().Equal("Customer");
        rule.RightHandSide.Actions.Should().HaveCount(2);
        rule.Properties[RuleProperties.ClrType].Should().Be(typeof(Extending));
    }

    [Fact]
    public void A_closed_generic_rule_is_defined()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new Generic<Customer>());

        rule.LeftHandSide.ChildElements.Single().As<PatternElement>().ValueType.Should().Be<Customer>();
        rule.RightHandSide.Imports.Names().Should().Equal("fact");
    }

    [Fact]
    public void Whatever_a_rule_throws_it_is_not_defined()
    {
        Action define = () => new RuleDefinitionFactory().Create(new Throwing());

        RuleDefinitionException error = define.Should().Throw<RuleDefinitionException>().Which;
        error.RuleType.Should().Be<Throwing>();
        error.InnerException.Should().BeOfType<NotSupportedException>();
        error.Message.Should().Contain("on purpose").And.Contain(nameof(Throwing));
    }

    [Fact]
    public void A_rule_is_written_only_while_it_is_defined()
    {
        var rule = new WrittenRule(_ => { });
        Action early = () => rule.When();

        early.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Several_rules_are_defined_in_their_order() =>
        new RuleDefinitionFactory()
            .Create([new Saying(), new Described()])
            .Select(rule => rule.Name)
            .Should()
            .Equal("said", "a name");

    [Name("a name"), Description("a description"), Tag("one"), Tag("two"), Priority(7)]
    [Repeatability(RuleRepeatability.NonRepeatable)]
    private class Described : Plain;

    [Tag("three")]
    private class Derived : Described;

    [Priority(9)]
    private sealed class Overriding : Derived;

    private class Plain : Rule
    {
        public override void Define() => Then().Do(context => context.Halt());
    }

    [Name("written"), Priority(1)]
    private sealed class Saying : Rule
    {
        public override void Define()
        {
            Name("said");
            Priority(11);
            Then().Do(context => context.Halt());
        }
    }

    private class Base : Rule
    {
        protected Customer Customer { get; } = null!;

        public override void Define()
        {
            When().Match(() => Customer);
            Then().Do(context => context.Insert(Customer));
        }
    }

    private sealed class Extending : Base
    {
        public override void Define()
        {
            base.Define();
            When().Exists<Order>(o => o.Customer == Customer.Name);
            Then().Do(context => context.Retract(Customer));
        }
    }

    private sealed class Generic<T> : Rule
        where T : class
    {
        public override void Define()
        {
            T fact = null!;
            When().Match(() => fact);
            Then().Do(context => context.Retract(fact));
        }
    }

    private sealed class Throwing : Rule
    {
        public override void Define() => throw new NotSupportedException("on purpose");
    }
}
