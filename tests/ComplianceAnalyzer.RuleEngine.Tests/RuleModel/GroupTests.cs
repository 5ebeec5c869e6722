using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.Fluent;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>What And and Or are in the rule model, and what is bound in and after them.</summary>
public sealed class GroupTests
{
    [Fact]
    public void The_left_hand_side_is_an_and()
    {
        GroupElement conditions = WrittenRule.Conditions(when => when.Match<Customer>().Match<Order>());

        conditions.As<AndElement>().ChildElements.Should().HaveCount(2);
        conditions.ElementType.Should().Be(ElementType.And);
    }

    [Fact]
    public void A_rule_may_have_no_condition()
    {
        IRuleDefinition rule = WrittenRule.Whole(r => r.Then().Do(context => context.Halt()));

        rule.LeftHandSide.As<AndElement>().ChildElements.Should().BeEmpty();
    }

    [Fact]
    public void A_group_that_stands_alone_is_the_left_hand_side()
    {
        WrittenRule
            .Conditions(when => when.Or(or => or.Match<Customer>().Match<Order>()))
            .As<OrElement>()
            .ChildElements.Should()
            .HaveCount(2);
        WrittenRule
            .Conditions(when => when.And(and => and.Match<Customer>()))
            .As<AndElement>()
            .ChildElements.Should()
            .ContainSingle();
    }

    [Fact]
    public void A_group_beside_others_is_one_of_them()
    {
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match<Note>().Or(or => or.Match<Customer>().And(and => and.Match<Order>().Not<Note>()))
        );

        OrElement or = conditions.ChildElements[1].As<OrElement>();
        or.ElementType.Should().Be(ElementType.Or);
        or.ChildElements[1].As<AndElement>().ChildElements.Should().HaveCount(2);
    }

    [Fact]
    public void Branches_bind_one_local_to_one_declaration()
    {
        Customer customer = null!;
        GroupElement or = WrittenRule.Conditions(when =>
            when.Or(or => or.Match(() => customer, c => c.Limit > 5).Match(() => customer, c => c.Name == "Ann"))
        );

        PatternElement first = or.ChildElements[0].As<PatternElement>();
        PatternElement second = or.ChildElements[1].As<PatternElement>();
        second.Declaration.Should().BeSameAs(first.Declaration);
        first.Declaration.Target.Should().BeSameAs(first);
        or.Exports.Should().Equal(first.Declaration);
        second.Expressions[0].Parameters.Should().Equal(first.Declaration);
    }

    [Fact]
    public void What_every_branch_binds_can_be_used_after_the_group()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Or(or => or.Match(() => customer, c => c.Limit > 5).Match(() => customer, c => c.Name == "Ann"))
                .Match<Order>(o => o.Customer == customer.Name)
        );

        conditions.ChildElements[1].Imports.Names().Should().Equal("customer");
        conditions.Imports.Should().BeEmpty();
    }

    [Fact]
    public void What_some_branches_bind_can_be_used_in_actions_and_filters()
    {
        Customer customer = null!;
        Order order = null!;
        IRuleDefinition rule = WrittenRule.Whole(r =>
        {
            r.When().Or(or => or.Match(() => customer).Match(() => order));
            r.Filter().Where(() => customer == null);
            r.Then().Yield(_ => new Note(customer.Name + order.Id));
        });

        rule.RightHandSide.Imports.Names().Should().Equal("customer", "order");
        rule.FilterGroup.Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void What_some_branches_bind_can_be_used_in_a_condition_after_the_group()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Or(or => or.Match(() => customer).Match<Note>()).Match<Order>(o => o.Customer == customer.Name)
        );

        conditions.ChildElements[1].Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void A_branch_does_not_see_what_another_binds()
    {
        Customer customer = null!;
        var define = () =>
            WrittenRule.Conditions(when =>
                when.Or(or => or.Match(() => customer).Match<Order>(o => o.Customer == customer.Name))
            );

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'customer'*before*");
    }

    [Fact]
    public void A_branch_sees_what_is_bound_before_the_group_and_earlier_in_itself()
    {
        Customer customer = null!;
        Order order = null!;
        var define = () =>
            WrittenRule.Conditions(when =>
                when.Match(() => customer)
                    .Or(or =>
                        or.And(and =>
                                and.Match(() => order, o => o.Customer == customer.Name)
                                    .Not<Note>(n => n.Text == order.Customer)
                            )
                            .Match(() => order, o => o.Amount > customer.Limit)
                    )
                    .Having(() => order.Amount > customer.Limit)
            );

        define.Should().NotThrow();
    }

    [Fact]
    public void What_a_branch_binds_cannot_be_bound_again_after_the_group()
    {
        Customer customer = null!;
        var define = () =>
            WrittenRule.Conditions(when => when.Or(or => or.Match(() => customer).Match<Note>()).Match(() => customer));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'customer'*twice*");
    }

    [Fact]
    public void What_an_inner_and_binds_can_be_used_after_it()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.And(and => and.Match(() => customer)).Match<Order>(o => o.Customer == customer.Name)
        );

        conditions.ChildElements[0].Exports.Names().Should().Equal("customer");
    }

    [Fact]
    public void Locals_of_inner_and_outer_builders_are_variables()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => customer)
                .And(and =>
                {
                    Order order = null!;
                    and.Match(() => order, o => o.Customer == customer.Name)
                        .Not<Order>(o => o.Customer == customer.Name && o.Id < order.Id);
                })
        );

        AndElement inner = conditions.ChildElements[1].As<AndElement>();
        inner.Exports.Names().Should().Equal("order");
        inner.Imports.Names().Should().Equal("customer");
        inner.ChildElements[1].Imports.Names().Should().Equal("customer", "order");
    }

    [Fact]
    public void A_group_without_condition_is_refused()
    {
        var or = () => WrittenRule.Conditions(when => when.Or(_ => { }));
        var and = () => WrittenRule.Conditions(when => when.And(_ => { }));

        or.Should().Throw<RuleDefinitionException>().WithMessage("*empty*");
        and.Should().Throw<RuleDefinitionException>().WithMessage("*empty*");
    }

    [Fact]
    public void All_needs_a_condition_for_its_facts()
    {
        var define = () => WrittenRule.Conditions(when => when.All<Order>(o => o.Id > 0, []));

        define.Should().Throw<RuleDefinitionException>();
    }
}
