using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>What Match, Exists, Not and All are in the rule model.</summary>
public sealed class PatternTests
{
    private static readonly Customer ann = new("Ann", 10);
    private static readonly Order small = new(1, "Ann", 5);
    private static readonly Order large = new(2, "Ann", 50);

    [Fact]
    public void A_match_is_a_pattern_named_by_its_alias()
    {
        Customer customer = null!;
        PatternElement pattern = WrittenRule.Condition<PatternElement>(when => when.Match(() => customer));

        pattern.ElementType.Should().Be(ElementType.Pattern);
        pattern.Declaration.Name.Should().Be("customer");
        pattern.Declaration.Target.Should().BeSameAs(pattern);
        pattern.ValueType.Should().Be<Customer>();
        pattern.Source.Should().BeNull();
        pattern.Expressions.Should().BeEmpty();
    }

    [Fact]
    public void Patterns_without_alias_are_numbered_through_the_rule()
    {
        GroupElement conditions = WrittenRule.Conditions(when => when.Match<Customer>().Not<Order>().Match<Note>());

        conditions.Exports.Names().Should().Equal("$pattern1", "$pattern3");
    }

    [Fact]
    public void Each_condition_is_an_expression_of_its_own_in_the_order_written()
    {
        PatternElement pattern = WrittenRule.Condition<PatternElement>(when =>
            when.Match<Order>(o => o.Amount > 5, o => o.Id == 2)
        );

        pattern.Expressions.Select(condition => condition.Name).Should().Equal("Condition", "Condition");
        pattern.Expressions.Should().OnlyContain(condition => condition.ElementType == ElementType.NamedExpression);
        pattern.Expressions[0].Run(small).Should().Be(false);
        pattern.Expressions[1].Run(large).Should().Be(true);
        pattern.Expressions.Should().OnlyContain(condition => condition.Expression.ReturnType == typeof(bool));
    }

    [Fact]
    public void Parameters_are_those_of_the_declarations_the_own_one_first()
    {
        Customer first = null!;
        Customer second = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => first)
                .Match(() => second)
                .Match<Order>(o => second.Name == o.Customer && first.Limit < o.Amount && second.Limit < o.Amount)
        );

        PatternElement pattern = conditions.ChildElements[2].As<PatternElement>();
        NamedExpressionElement condition = pattern.Expressions.Single();
        condition.Parameters.Names().Should().Equal("$pattern1", "second", "first");
        condition.Parameters[1].Should().BeSameAs(conditions.ChildElements[1].As<PatternElement>().Declaration);
        condition
            .Expression.Parameters.Should()
            .Equal(condition.Parameters.Select(declaration => declaration.ToParameterExpression()));
        condition.Run(large, new Customer("Ann", 20), ann).Should().Be(true);
    }

    [Fact]
    public void All_conditions_of_a_pattern_share_its_parameter()
    {
        PatternElement pattern = WrittenRule.Condition<PatternElement>(when =>
            when.Match<Order>(o => o.Amount > 5, x => x.Id == 2)
        );

        pattern
            .Expressions.Select(condition => condition.Expression.Parameters.Single())
            .Should()
            .AllBeEquivalentTo(pattern.Declaration.ToParameterExpression());
    }

    [Fact]
    public void A_pattern_may_name_itself_in_its_conditions()
    {
        Order order = null!;
        PatternElement pattern = WrittenRule.Condition<PatternElement>(when =>
            when.Match(() => order, o => o.Amount > order.Id)
        );

        pattern.Expressions[0].Parameters.Should().Equal(pattern.Declaration);
        pattern.Expressions[0].Run(large).Should().Be(true);
    }

    [Fact]
    public void Exists_holds_a_pattern_and_binds_nothing()
    {
        Customer customer = null!;
        ExistsElement exists = WrittenRule.Condition<ExistsElement>(
            when => when.Match(() => customer).Exists<Order>(o => o.Customer == customer.Name),
            index: 1
        );

        exists.ElementType.Should().Be(ElementType.Exists);
        exists.Source.As<PatternElement>().ValueType.Should().Be<Order>();
        exists.Exports.Should().BeEmpty();
        exists.Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void Not_holds_a_pattern_and_binds_nothing()
    {
        Customer customer = null!;
        NotElement not = WrittenRule.Condition<NotElement>(
            when => when.Match(() => customer).Not<Order>(o => o.Customer == customer.Name),
            index: 1
        );

        not.ElementType.Should().Be(ElementType.Not);
        not.Source.As<PatternElement>().Expressions.Single().Run(small, ann).Should().Be(true);
        not.Exports.Should().BeEmpty();
        not.Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void All_with_a_base_has_one_pattern_a_condition()
    {
        Customer customer = null!;
        ForAllElement all = WrittenRule.Condition<ForAllElement>(
            when =>
                when.Match(() => customer)
                    .All<Order>(o => o.Customer == customer.Name, o => o.Amount > 0, o => o.Amount < customer.Limit),
            index: 1
        );

        all.ElementType.Should().Be(ElementType.ForAll);
        all.BasePattern.Expressions.Single().Run(small, ann).Should().Be(true);
        all.Patterns.Should().HaveCount(2);
        all.Patterns[1].Expressions.Single().Run(large, ann).Should().Be(false);
        all.Exports.Should().BeEmpty();
        all.Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void All_with_one_condition_has_a_base_without_condition()
    {
        ForAllElement all = WrittenRule.Condition<ForAllElement>(when => when.All<Order>(o => o.Amount > 0));

        all.BasePattern.Expressions.Should().BeEmpty();
        all.Patterns.Single().Expressions.Should().ContainSingle();
        all.Patterns.Single().ValueType.Should().Be<Order>();
    }

    [Fact]
    public void A_let_is_a_pattern_over_a_binding()
    {
        Customer customer = null!;
        int twice = 0;
        PatternElement let = WrittenRule.Condition<PatternElement>(
            when => when.Match(() => customer).Let(() => twice, () => customer.Limit * 2),
            index: 1
        );

        BindingElement binding = let.Source.As<BindingElement>();
        let.Declaration.Name.Should().Be("twice");
        let.ValueType.Should().Be<int>();
        let.Expressions.Should().BeEmpty();
        let.Imports.Names().Should().Equal("customer");
        binding.ElementType.Should().Be(ElementType.Binding);
        binding.ResultType.Should().Be<int>();
        binding.Parameters.Names().Should().Equal("customer");
        binding.Run(ann).Should().Be(20);
    }

    [Fact]
    public void A_binding_has_the_type_that_the_rule_says()
    {
        object value = null!;
        PatternElement let = WrittenRule.Condition<PatternElement>(when => when.Let(() => value, () => "text"));

        let.Source.As<BindingElement>().ResultType.Should().Be<object>();
        let.ValueType.Should().Be<object>();
    }

    [Fact]
    public void Having_is_a_pattern_over_the_empty_context()
    {
        Customer customer = null!;
        PatternElement having = WrittenRule.Condition<PatternElement>(
            when => when.Match(() => customer).Having(() => customer.Limit > 5, () => customer.Name != ""),
            index: 1
        );

        having.ValueType.Should().Be<Context>();
        having.Declaration.Name.Should().StartWith("$");
        having.Source.As<BindingElement>().Run().Should().BeSameAs(Context.Empty);
        having.Expressions.Select(condition => condition.Name).Should().Equal("Condition", "Condition");
        having.Expressions[0].Parameters.Should().HaveCount(2).And.StartWith(having.Declaration);
        having.Expressions[0].Run(Context.Empty, ann).Should().Be(true);
    }
}
