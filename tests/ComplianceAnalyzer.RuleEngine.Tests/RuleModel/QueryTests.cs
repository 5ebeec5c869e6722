using System.Linq.Expressions;
using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>What queries are in the rule model.</summary>
public sealed class QueryTests
{
    private static readonly Customer ann = new("Ann", 10);
    private static readonly Order order = new(1, "Ann", 5);

    [Fact]
    public void A_query_that_only_matches_is_a_pattern_with_the_alias()
    {
        Order found = null!;
        PatternElement pattern = Query(() => found, q => q.Match<Order>(o => o.Amount > 1));

        pattern.Source.Should().BeNull();
        pattern.Declaration.Name.Should().Be("found");
        pattern.Expressions.Single().Run(order).Should().Be(true);
    }

    [Fact]
    public void Where_adds_conditions_to_the_pattern_under_way()
    {
        Order found = null!;
        PatternElement pattern = Query(
            () => found,
            q => q.Match<Order>(o => o.Amount > 1).Where(o => o.Id > 1, o => o.Id < 9)
        );

        pattern.Source.Should().BeNull();
        pattern.Expressions.Should().HaveCount(3);
        pattern.Expressions[1].Run(order).Should().Be(false);
    }

    [Fact]
    public void From_is_a_pattern_over_a_binding()
    {
        Customer customer = null!;
        string name = null!;
        PatternElement pattern = WrittenRule.Condition<PatternElement>(
            when => when.Match(() => customer).Query(() => name, q => q.From(() => customer.Name)),
            index: 1
        );

        pattern.ValueType.Should().Be<string>();
        BindingElement source = pattern.Source.As<BindingElement>();
        source.Parameters.Names().Should().Equal("customer");
        source.Run(ann).Should().Be("Ann");
    }

    [Fact]
    public void Select_projects_the_source()
    {
        string name = null!;
        PatternElement pattern = Query(() => name, q => q.Match<Order>(o => o.Id > 0).Select(o => o.Customer));

        AggregateElement project = pattern.Source.As<AggregateElement>();
        project.ElementType.Should().Be(ElementType.Aggregate);
        project.Name.Should().Be("Project");
        project.ResultType.Should().Be<string>();
        project.CustomFactoryType.Should().BeNull();
        project.Source.ValueType.Should().Be<Order>();
        project.Source.Expressions.Should().ContainSingle();
        project.Source.Declaration.Name.Should().StartWith("$");
        project.Expressions["Selector"].Parameters.Should().Equal(project.Source.Declaration);
        project.Expressions["Selector"].Run(order).Should().Be("Ann");
    }

    [Fact]
    public void SelectMany_flattens_the_source()
    {
        char letter = ' ';
        PatternElement pattern = Query(() => letter, q => q.Match<Customer>().SelectMany(c => c.Name));

        AggregateElement flatten = pattern.Source.As<AggregateElement>();
        flatten.Name.Should().Be("Flatten");
        flatten.ResultType.Should().Be<char>();
        flatten.Expressions["Selector"].Expression.ReturnType.Should().Be<IEnumerable<char>>();
        flatten.Expressions["Selector"].Run(ann).Should().Be("Ann");
    }

    [Fact]
    public void GroupBy_has_two_selectors()
    {
        IGrouping<string, int> group = null!;
        PatternElement pattern = Query(() => group, q => q.Match<Order>().GroupBy(o => o.Customer, o => o.Amount));

        AggregateElement grouped = pattern.Source.As<AggregateElement>();
        grouped.Name.Should().Be("GroupBy");
        grouped.ResultType.Should().Be<IGrouping<string, int>>();
        grouped.Expressions.Select(selector => selector.Name).Should().Equal("KeySelector", "ElementSelector");
        grouped.Expressions["KeySelector"].Run(order).Should().Be("Ann");
        grouped.Expressions["ElementSelector"].Run(order).Should().Be(5);
    }

    [Fact]
    public void GroupBy_without_element_selector_gathers_the_elements()
    {
        IGrouping<string, Order> group = null!;
        PatternElement pattern = Query(() => group, q => q.Match<Order>().GroupBy(o => o.Customer));

        pattern.Source.As<AggregateElement>().Expressions["ElementSelector"].Run(order).Should().BeSameAs(order);
    }

    [Fact]
    public void Collect_has_no_selector()
    {
        IEnumerable<Order> all = null!;
        PatternElement pattern = Query(() => all, q => q.Match<Order>().Collect());

        AggregateElement collect = pattern.Source.As<AggregateElement>();
        collect.Name.Should().Be("Collect");
        collect.ResultType.Should().Be<IEnumerable<Order>>();
        collect.Expressions.Should().BeEmpty();
    }

    [Fact]
    public void Conditions_after_a_collection_are_on_the_collection()
    {
        IEnumerable<Order> all = null!;
        PatternElement pattern = Query(
            () => all,
            q => q.Match<Order>(o => o.Id > 0).Collect().Where(orders => orders.Count() > 1)
        );

        pattern.Expressions.Single().Run([new[] { order }]).Should().Be(false);
        pattern.Source.As<AggregateElement>().Source.Expressions.Should().ContainSingle();
    }

    [Fact]
    public void Orders_are_selectors_of_the_collection_in_the_order_written()
    {
        IEnumerable<Order> all = null!;
        PatternElement pattern = Query(
            () => all,
            q => q.Match<Order>().Collect().OrderBy(o => o.Customer).ThenByDescending(o => o.Amount).ThenBy(o => o.Id)
        );

        AggregateElement collect = pattern.Source.As<AggregateElement>();
        collect
            .Expressions.Select(selector => selector.Name)
            .Should()
            .Equal("KeySelectorAscending", "KeySelectorDescending", "KeySelectorAscending");
        collect.Expressions[1].Run(order).Should().Be(5);
        collect.Expressions.Should().OnlyContain(by => by.Parameters.Single().Equals(collect.Source.Declaration));
        collect.Source.Source.Should().BeNull();
    }

    [Fact]
    public void OrderByDescending_begins_with_the_largest()
    {
        IEnumerable<Order> all = null!;
        PatternElement pattern = Query(() => all, q => q.Match<Order>().Collect().OrderByDescending(o => o.Id));

        pattern.Source.As<AggregateElement>().Expressions.Single().Name.Should().Be("KeySelectorDescending");
    }

    [Fact]
    public void ToLookup_makes_the_collection_a_lookup()
    {
        IKeyedLookup<string, int> lookup = null!;
        PatternElement pattern = Query(
            () => lookup,
            q => q.Match<Order>().Collect().ToLookup(o => o.Customer, o => o.Amount)
        );

        AggregateElement collect = pattern.Source.As<AggregateElement>();
        collect.Name.Should().Be("Collect");
        collect.ResultType.Should().Be<IKeyedLookup<string, int>>();
        pattern.ValueType.Should().Be<IKeyedLookup<string, int>>();
        collect.Expressions.Select(selector => selector.Name).Should().Equal("KeySelector", "ElementSelector");
        collect.Expressions["ElementSelector"].Run(order).Should().Be(5);
    }

    [Fact]
    public void ToLookup_by_key_gathers_the_elements_and_without_key_the_elements_are_keys()
    {
        IKeyedLookup<string, Order> byKey = null!;
        IKeyedLookup<Order, Order> byItself = null!;

        AggregateElement keyed = Query(() => byKey, q => q.Match<Order>().Collect().ToLookup(o => o.Customer))
            .Source.As<AggregateElement>();
        AggregateElement plain = Query(() => byItself, q => q.Match<Order>().Collect().ToLookup())
            .Source.As<AggregateElement>();

        keyed.Expressions["ElementSelector"].Run(order).Should().BeSameAs(order);
        plain.Expressions["KeySelector"].Run(order).Should().BeSameAs(order);
    }

    [Fact]
    public void Steps_nest_and_the_last_takes_the_alias()
    {
        IEnumerable<string> names = null!;
        PatternElement pattern = Query(
            () => names,
            q => q.Match<Order>().GroupBy(o => o.Customer).Where(g => g.Count() > 1).Select(g => g.Key).Collect()
        );

        pattern.Declaration.Name.Should().Be("names");
        AggregateElement collect = pattern.Source.As<AggregateElement>();
        AggregateElement project = collect.Source.Source.As<AggregateElement>();
        AggregateElement group = project.Source.Source.As<AggregateElement>();
        (collect.Name, project.Name, group.Name).Should().Be(("Collect", "Project", "GroupBy"));
        project.Source.Expressions.Should().ContainSingle();
        group.Source.Source.Should().BeNull();
    }

    [Fact]
    public void Conditions_and_selectors_use_what_is_bound_before()
    {
        Customer customer = null!;
        int over = 0;
        PatternElement pattern = WrittenRule.Condition<PatternElement>(
            when =>
                when.Match(() => customer)
                    .Query(
                        () => over,
                        q => q.Match<Order>(o => o.Customer == customer.Name).Select(o => o.Amount - customer.Limit)
                    ),
            index: 1
        );

        AggregateElement project = pattern.Source.As<AggregateElement>();
        project.Source.Imports.Names().Should().Equal("customer");
        project.Expressions["Selector"].Parameters.Should().StartWith(project.Source.Declaration).And.HaveCount(2);
        project.Expressions["Selector"].Run(order, ann).Should().Be(-5);
        project.Imports.Names().Should().Equal("customer");
        pattern.Imports.Names().Should().Equal("customer");
        pattern.Exports.Should().Equal(pattern.Declaration);
    }

    [Fact]
    public void A_step_of_ones_own_keeps_its_name_selectors_and_factory()
    {
        int sum = 0;
        Expression<Func<Order, int>> amount = o => o.Amount;
        PatternElement pattern = Query(
            () => sum,
            q =>
            {
                IQuery<Order> orders = q.Match<Order>();
                orders.Builder.Aggregate<Order, int>("Sum", [new("Selector", amount)], typeof(QueryTests));
                return new QueryExpression<int>(orders.Builder);
            }
        );

        AggregateElement own = pattern.Source.As<AggregateElement>();
        (own.Name, own.ResultType, own.CustomFactoryType).Should().Be(("Sum", typeof(int), typeof(QueryTests)));
        own.Expressions["Selector"].Run(order).Should().Be(5);
    }

    [Fact]
    public void Only_a_collection_can_be_ordered()
    {
        IEnumerable<Order> all = null!;
        var define = () =>
            Query(
                () => all,
                q =>
                {
                    IQuery<IEnumerable<Order>> orders = q.Match<Order>().Collect().Where(o => o.Any());
                    orders.Builder.OrderBy<Order, int>(o => o.Id, SortDirection.Ascending);
                    return orders;
                }
            );

        define.Should().Throw<RuleDefinitionException>().WithMessage("*ordered*");
    }

    [Fact]
    public void A_query_begins_once()
    {
        Order found = null!;
        var twice = () =>
            Query(
                () => found,
                q =>
                {
                    q.Match<Order>();
                    return q.Match<Order>();
                }
            );
        var never = () => Query(() => found, q => new QueryExpression<Order>(q.Builder));

        twice.Should().Throw<RuleDefinitionException>().WithMessage("*only once*");
        never.Should().Throw<RuleDefinitionException>().WithMessage("*begins with*");
    }

    [Fact]
    public void Builders_and_expressions_of_a_query_are_one()
    {
        var query = new QueryExpression<Order>(null!);

        query.Should().BeAssignableTo<ICollectQuery<Order>>().And.BeAssignableTo<IOrderedQuery<Order>>();
        query.Builder.Should().BeNull();
    }

    private static PatternElement Query<T>(Expression<Func<T>> alias, Func<IQuery, IQuery<T>> query) =>
        WrittenRule.Condition<PatternElement>(when => when.Query(alias, query));
}
