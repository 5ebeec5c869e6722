using AwesomeAssertions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>What is a variable, what is a constant, and what is refused.</summary>
public sealed class VariableTests
{
    private static readonly Customer ann = new("Ann", 10);
    private static readonly Order order = new(1, "Ann", 5);

    [Fact]
    public void A_local_is_a_constant_by_its_value_when_the_condition_is_written()
    {
        int limit = 4;
        PatternElement pattern = Pattern(when =>
        {
            when.Match<Order>(o => o.Amount > limit);
            limit = 100;
        });

        pattern.Expressions.Single().Parameters.Should().ContainSingle();
        pattern.Expressions.Single().Run(order).Should().Be(true);
        pattern.Expressions.Single().Expression.ToString().Should().EndWith("Amount > 4)");
    }

    [Fact]
    public void Each_turn_of_a_loop_has_its_own_constant()
    {
        GroupElement conditions = WrittenRule.Conditions(when =>
        {
            for (int id = 0; id < 3; id++)
                when.Match<Order>(o => o.Id == id);
        });

        conditions
            .ChildElements.Select(child => child.As<PatternElement>().Expressions[0].Run(order))
            .Should()
            .Equal(false, true, false);
    }

    [Fact]
    public void A_captured_object_is_a_constant_whose_members_are_read_when_it_runs()
    {
        var limits = new Limits { Most = 1 };
        PatternElement pattern = Pattern(when => when.Match<Order>(o => o.Amount > limits.Most));

        NamedExpressionElement condition = pattern.Expressions.Single();
        condition.Run(order).Should().Be(true);
        limits.Most = 9;
        condition.Run(order).Should().Be(false);
    }

    [Fact]
    public void An_anonymous_object_is_captured_like_any_other()
    {
        var limits = new { Most = 1, Name = "Ann" };
        PatternElement pattern = Pattern(when =>
            when.Match<Order>(o => o.Amount > limits.Most && o.Customer == limits.Name)
        );

        pattern.Expressions.Single().Run(order).Should().Be(true);
    }

    [Fact]
    public void A_parameter_and_a_delegate_are_constants()
    {
        PatternElement pattern = Pattern(when => Over(when, 4, amount => amount * 2));

        pattern.Expressions.Single().Run(order).Should().Be(true);

        static void Over(ILeftHandSideExpression when, int limit, Func<int, int> twice) =>
            when.Match<Order>(o => twice(o.Amount) > twice(limit));
    }

    [Fact]
    public void Static_members_are_read_when_it_runs()
    {
        PatternElement pattern = Pattern(when => when.Match<Order>(o => o.Amount > WrittenRule.Shared));

        pattern.Expressions.Single().Run(order).Should().Be(true);
        pattern.Expressions.Single().Expression.ToString().Should().Contain("Shared");
    }

    [Fact]
    public void The_rule_itself_is_a_constant_whose_members_are_read_when_it_runs()
    {
        var rule = new WithMember { Name = "Ann" };
        IRuleDefinition definition = new RuleDefinitionFactory().Create(rule);
        NamedExpressionElement condition = definition
            .LeftHandSide.ChildElements.Single()
            .As<PatternElement>()
            .Expressions.Single();

        condition.Run(order).Should().Be(true);
        rule.Name = "Bob";
        condition.Run(order).Should().Be(false);
    }

    [Fact]
    public void Members_of_the_rule_can_be_variables()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new WithVariables());

        rule.LeftHandSide.Exports.Names().Should().Equal("customer", "Order", "total");
        rule.LeftHandSide.ChildElements[1].Imports.Names().Should().Equal("customer");
        rule.RightHandSide.Imports.Names().Should().Equal("customer", "Order", "total");
    }

    [Fact]
    public void Two_rules_of_one_class_do_not_share_variables()
    {
        var factory = new RuleDefinitionFactory();
        var rule = new WithVariables();

        Declaration one = factory.Create(rule).LeftHandSide.Exports.First();
        Declaration other = factory.Create(rule).LeftHandSide.Exports.First();

        one.Should().NotBe(other);
    }

    [Fact]
    public void A_member_of_a_captured_object_can_be_a_variable()
    {
        var bag = new Bag();
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => bag.Customer).Match<Order>(o => o.Customer == bag.Customer.Name)
        );

        conditions.Exports.Names().Should().StartWith("Customer");
        conditions.ChildElements[1].Imports.Names().Should().Equal("Customer");
    }

    [Fact]
    public void A_local_that_holds_something_can_still_be_bound()
    {
        Customer customer = new("Nobody", 0);
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => customer).Match<Order>(o => o.Customer == customer.Name)
        );

        NamedExpressionElement condition = conditions.ChildElements[1].As<PatternElement>().Expressions.Single();
        condition.Run(order, ann).Should().Be(true);
    }

    [Fact]
    public void Nested_lambdas_see_outer_parameters_and_variables()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => customer)
                .Match<Basket>(b => b.Orders.Any(x => x.Id == b.First && x.Customer == customer.Name))
        );

        NamedExpressionElement condition = conditions.ChildElements[1].As<PatternElement>().Expressions.Single();
        condition.Parameters.Names().Should().Equal("$pattern1", "customer");
        condition.Run(new Basket(1, [order]), ann).Should().Be(true);
        condition.Run(new Basket(2, [order]), ann).Should().Be(false);
        condition.Run(new Basket(1, [order]), new Customer("Bob", 1)).Should().Be(false);
    }

    [Fact]
    public void A_nested_parameter_named_like_a_variable_or_the_fact_is_another()
    {
        Order x = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => x).Match<Basket>(o => o.Orders.Any(b => o.Orders.Count(q => q.Id == b.Id) == x.Id))
        );

        NamedExpressionElement condition = conditions.ChildElements[1].As<PatternElement>().Expressions.Single();
        condition.Run(new Basket(0, [order, order]), order with { Id = 2 }).Should().Be(true);
        condition.Run(new Basket(0, [order]), order with { Id = 2 }).Should().Be(false);
    }

    [Fact]
    public void A_member_named_like_a_variable_is_not_the_variable()
    {
        string Customer = null!;
        Customer holder = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match(() => Customer)
                .Match(() => holder)
                .Match<Order>(o => o.Customer == holder.Name && o.Customer != Customer)
        );

        NamedExpressionElement condition = conditions.ChildElements[2].As<PatternElement>().Expressions.Single();
        condition.Parameters.Names().Should().Equal("$pattern1", "holder", "Customer");
        condition.Run(order, ann, "Bob").Should().Be(true);
        condition.Run(order, ann, "Ann").Should().Be(false);
    }

    [Fact]
    public void Locals_of_one_name_in_two_scopes_are_two_variables()
    {
        GroupElement conditions = WrittenRule.Conditions(when =>
        {
            Add(when, 1);
            Add(when, 2);
        });

        conditions.Exports.Names().Should().Equal("twin", "twin");
        conditions.Exports.Distinct().Should().HaveCount(2);

        static void Add(ILeftHandSideExpression when, int id)
        {
            Order twin = null!;
            when.Match(() => twin, o => o.Id == id).Not<Note>(n => n.Text == twin.Customer);
        }
    }

    [Fact]
    public void A_variable_read_as_a_wider_type_is_converted()
    {
        Customer customer = null!;
        GroupElement conditions = WrittenRule.Conditions(when =>
            when.Match<object>(() => customer).Match<Order>(o => o.Customer == customer.Name)
        );

        conditions.ChildElements[0].As<PatternElement>().ValueType.Should().Be<object>();
        NamedExpressionElement condition = conditions.ChildElements[1].As<PatternElement>().Expressions.Single();
        condition.Run(order, ann).Should().Be(true);
    }

    [Fact]
    public void Actions_call_methods_of_the_rule()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new WithMember { Name = "Ann" });

        rule.RightHandSide.Actions.Single().Expression.ToString().Should().Contain("Act(");
    }

    [Fact]
    public void A_variable_used_before_it_is_bound_is_named()
    {
        Customer customer = null!;
        Action define = () =>
            WrittenRule.Conditions(when => when.Match<Order>(o => o.Customer == customer.Name).Match(() => customer));

        RuleDefinitionException error = define.Should().Throw<RuleDefinitionException>().Which;
        error.Message.Should().Contain("'customer'").And.Contain(typeof(WrittenRule).FullName);
        error.RuleType.Should().Be<WrittenRule>();
        error.RuleTypeName.Should().Be(typeof(WrittenRule).FullName);
        error.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public void A_number_used_before_it_is_bound_is_named()
    {
        int twice = 0;
        Action define = () => WrittenRule.Conditions(when => when.Having(() => twice > 10).Let(() => twice, () => 2));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'twice'*before*");
    }

    [Fact]
    public void A_value_cannot_use_the_variable_it_is_bound_to()
    {
        int next = 0;
        Action define = () => WrittenRule.Conditions(when => when.Let(() => next, () => next + 1));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'next'*before*");
    }

    [Fact]
    public void A_query_cannot_use_the_variable_it_is_bound_to()
    {
        IEnumerable<Order> all = null!;
        Action define = () =>
            WrittenRule.Conditions(when => when.Query(() => all, q => q.Match<Order>(o => all.Contains(o)).Collect()));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'all'*before*");
    }

    [Fact]
    public void A_variable_that_nothing_binds_is_named()
    {
        Customer nobody = null!;
        Action condition = () => WrittenRule.Conditions(when => when.Match<Order>(o => o.Customer == nobody.Name));
        Action action = () => WrittenRule.Whole(r => r.Then().Yield(_ => new Note(nobody.Name)));
        Action filter = () =>
            WrittenRule.Whole(r =>
            {
                r.Filter().Where(() => nobody.Limit > 1);
                r.Then().Do(context => context.Halt());
            });

        condition.Should().Throw<RuleDefinitionException>().WithMessage("*'nobody'*");
        action.Should().Throw<RuleDefinitionException>().WithMessage("*'nobody'*");
        filter.Should().Throw<RuleDefinitionException>().WithMessage("*'nobody'*");
    }

    [Fact]
    public void A_member_of_the_rule_that_nothing_binds_is_named()
    {
        Action property = () => WrittenRule.Whole(r => r.When().Match<Order>(o => o.Customer == r.Own!.Name));
        Action field = () => WrittenRule.Whole(r => r.When().Match<Order>(o => o.Customer == r.OwnField!.Name));

        property.Should().Throw<RuleDefinitionException>().WithMessage("*'Own'*");
        field.Should().Throw<RuleDefinitionException>().WithMessage("*'OwnField'*");
    }

    [Fact]
    public void A_variable_bound_twice_is_named()
    {
        Customer customer = null!;
        Action define = () => WrittenRule.Conditions(when => when.Match(() => customer).Match(() => customer));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'customer'*twice*");
    }

    [Fact]
    public void A_variable_cannot_have_two_types()
    {
        Customer customer = null!;
        Action define = () =>
            WrittenRule.Conditions(when => when.Or(or => or.Match(() => customer).Match<object>(() => customer)));

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'customer'*types*");
    }

    [Fact]
    public void Only_variables_can_be_bound()
    {
        Action value = () => WrittenRule.Conditions(when => when.Match(() => new Customer("Ann", 1)));
        Action shared = () => WrittenRule.Conditions(when => when.Let(() => WrittenRule.Shared, () => 3));

        value.Should().Throw<RuleDefinitionException>().WithMessage("*no variable*");
        shared.Should().Throw<RuleDefinitionException>().WithMessage("*no variable*");
    }

    [Fact]
    public void Parameters_of_the_constructor_are_captured()
    {
        IRuleDefinition rule = new RuleDefinitionFactory().Create(new WithParameter(4));

        rule.LeftHandSide.ChildElements.Single().As<PatternElement>().Expressions.Single().Run(order).Should().Be(true);
    }

    private static PatternElement Pattern(Action<ILeftHandSideExpression> define) =>
        WrittenRule.Condition<PatternElement>(define);

    private sealed class Limits
    {
        internal int Most { get; set; }
    }

    private sealed class Bag
    {
        public Customer Customer = null!;
    }

    private sealed record Basket(int First, Order[] Orders);

    private sealed class WithMember : Rule
    {
        internal new string Name { get; set; } = "";

        public override void Define()
        {
            When().Match<Order>(o => o.Customer == Name);
            Then().Do(context => Act(context));
        }

        private static void Act(IContext context) => context.Halt();
    }

    private sealed class WithParameter(int limit) : Rule
    {
        public override void Define()
        {
            When().Match<Order>(o => o.Amount > limit);
            Then().Do(context => context.Halt());
        }
    }

    private sealed class WithVariables : Rule
    {
        private readonly Customer customer = null!;
        private readonly int total = 0;

        private Order Order { get; } = null!;

        public override void Define()
        {
            When()
                .Match(() => customer)
                .Match(() => Order, o => o.Customer == customer.Name)
                .Let(() => total, () => Order.Amount + customer.Limit);
            Then().Yield(_ => new Note(customer.Name + Order.Id + total));
        }
    }
}
