using System.Linq.Expressions;
using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>Declarations, collections, properties and sets of the rule model, and what elements import and export.</summary>
public sealed class ElementTests
{
    [Fact]
    public void Declarations_are_equal_where_their_parameter_is()
    {
        var declaration = new Declaration(typeof(Order), "order");
        ParameterExpression parameter = declaration.ToParameterExpression();

        parameter.Should().BeSameAs(declaration.ToParameterExpression());
        (parameter.Name, parameter.Type).Should().Be(("order", typeof(Order)));
        parameter.ToDeclaration().Should().Be(declaration);
        parameter.ToDeclaration().GetHashCode().Should().Be(declaration.GetHashCode());
        parameter.ToDeclaration().Target.Should().BeNull();
        new Declaration(typeof(Order), "order").Should().NotBe(declaration);
        declaration.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Expressions_are_found_by_name()
    {
        ExpressionCollection expressions = Collection("a", "b", "a");

        expressions.Should().HaveCount(3);
        expressions["b"].Should().BeSameAs(expressions[1]);
        expressions.Find("a").Should().Equal(expressions[0], expressions[2]);
        expressions.Find("c").Should().BeEmpty();
        expressions.FindSingleOrDefault("b").Should().BeSameAs(expressions[1]);
        expressions.FindSingleOrDefault("c").Should().BeNull();
    }

    [Fact]
    public void An_expression_that_is_not_the_only_one_is_not_found_by_name()
    {
        ExpressionCollection expressions = Collection("a", "a");
        var none = () => expressions["b"];
        var several = () => expressions["a"];
        var several2 = () => expressions.FindSingleOrDefault("a");

        none.Should().Throw<InvalidOperationException>();
        several.Should().Throw<InvalidOperationException>();
        several2.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_collection_stays_itself_while_its_expressions_do()
    {
        ExpressionCollection expressions = Collection("a", "b");

        expressions.Update([.. expressions]).Should().BeSameAs(expressions);
        expressions.Update([expressions[0]]).Should().NotBeSameAs(expressions).And.Equal(expressions[0]);
    }

    [Fact]
    public void Properties_are_found_by_name()
    {
        var one = new RuleProperty("one", 1);
        var map = new PropertyMap([one, new RuleProperty("two", "2")]);

        map.Should().HaveCount(2).And.StartWith(one);
        map["two"].Should().Be("2");
        map.TryGetProperty("one", out RuleProperty? found).Should().BeTrue();
        found.Should().BeSameAs(one);
        map.TryGetProperty("One", out found).Should().BeFalse();
        found.Should().BeNull();
    }

    [Fact]
    public void A_property_that_is_not_there_or_there_twice_is_refused()
    {
        var missing = () => new PropertyMap([])["one"];
        var twice = () => new PropertyMap([new RuleProperty("one", 1), new RuleProperty("one", 2)]);

        missing.Should().Throw<KeyNotFoundException>();
        twice.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_rule_set_keeps_the_order_of_its_rules()
    {
        IRuleDefinition one = WrittenRule.Whole(rule => rule.Then().Do(context => context.Halt()));
        IRuleDefinition two = WrittenRule.Whole(rule => rule.Then().Do(context => context.Halt()));
        IRuleSet set = new RuleSet("own");
        set.Add(two);
        set.Add([one]);

        set.Name.Should().Be("own");
        set.Rules.Should().Equal(two, one);
    }

    [Fact]
    public void The_empty_context_is_one_object() => Context.Empty.Should().BeSameAs(Context.Empty);

    [Fact]
    public void A_whole_left_hand_side_imports_nothing_and_exports_what_patterns_bind()
    {
        Customer customer = null!;
        Order order = null!;
        int total = 0;
        IEnumerable<Note> notes = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => customer)
                .Match(() => order, o => o.Customer == customer.Name)
                .Let(() => total, () => order.Amount + customer.Limit)
                .Query(() => notes, q => q.Match<Note>(n => n.Text == customer.Name).Collect())
                .Not<Order>(o => o.Amount > total)
                .Having(() => notes.Any())
        );

        conditions.Imports.Should().BeEmpty();
        conditions.Exports.Names().Should().Equal("customer", "order", "total", "notes", "$pattern3");
        conditions
            .ChildElements.Select(child => string.Join(' ', child.Imports.Names()))
            .Should()
            .Equal("", "customer", "order customer", "customer", "total", "notes");
    }

    [Fact]
    public void Imports_name_each_variable_once_in_the_order_of_first_use()
    {
        Customer customer = null!;
        Order order = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => customer)
                .Match(() => order)
                .Match<Note>(n => n.Text == order.Customer, n => n.Text == customer.Name + order.Id)
        );

        conditions.ChildElements[2].Imports.Names().Should().Equal("order", "customer");
    }

    [Fact]
    public void Expressions_import_their_variables_and_export_nothing()
    {
        Customer customer = null!;
        PatternElement pattern = WrittenRule.Condition<PatternElement>(
            when => when.Match(() => customer).Match<Order>(o => o.Customer == customer.Name),
            index: 1
        );

        pattern.Expressions[0].Imports.Should().Equal(pattern.Expressions[0].Parameters);
        pattern.Expressions[0].Exports.Should().BeEmpty();
        pattern.Imports.Names().Should().Equal("customer");
    }

    private static ExpressionCollection Collection(params string[] names)
    {
        Expression<Func<int>> one = () => 1;
        return new ExpressionCollection(names.Select(name => new NamedExpressionElement(name, one, [])));
    }
}
