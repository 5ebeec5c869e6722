using AwesomeAssertions;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests;

/// <summary>Each construct of the DSL does what it says, as facts come and go.</summary>
public sealed class ConstructTests
{
    private static readonly Customer ann = new("Ann", 10);
    private static readonly Customer bob = new("Bob", 5);

    [Fact]
    public void Match_joins_by_key_and_residual()
    {
        ISession session = Sessions.With<OverLimit>();
        session.InsertAll([new Order(1, "Ann", 11), new Order(2, "Ann", 10), new Order(3, "Bob", 6), ann, bob]);

        session.Fire().Should().Be(2);

        session.Facts<Note>().Should().Equal(new Note("Ann 1"), new Note("Bob 3"));
    }

    [Fact]
    public void A_conclusion_goes_with_its_last_support()
    {
        // Two orders of Ann are over the limit and both say so: one fact, two supports.
        ISession session = Sessions.With<SomeOverLimit>();
        session.InsertAll([ann, new Order(1, "Ann", 11), new Order(2, "Ann", 12)]);
        session.Fire();
        session.Facts<Note>().Should().Equal(new Note("Ann"));

        session.Retract(new Order(1, "Ann", 11));
        session.Facts<Note>().Should().Equal(new Note("Ann"));

        session.Retract(new Order(2, "Ann", 12));
        session.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Exists_and_Not_follow_the_facts()
    {
        ISession session = Sessions.With(typeof(HasOrder), typeof(HasNoOrder));
        session.InsertAll([ann, bob, new Order(1, "Ann", 1)]);
        session.Fire();
        session.Facts<Note>().Should().BeEquivalentTo([new Note("Ann buys"), new Note("Bob waits")]);

        session.Insert(new Order(2, "Bob", 1));
        session.Retract(new Order(1, "Ann", 1));
        session.Fire();
        session.Facts<Note>().Should().BeEquivalentTo([new Note("Ann waits"), new Note("Bob buys")]);
    }

    [Fact]
    public void All_holds_over_no_fact_and_until_one_fails()
    {
        ISession session = Sessions.With<AllSmall>();
        session.Insert(ann);
        session.Fire();
        session.Facts<Note>().Should().ContainSingle();

        session.Insert(new Order(1, "Ann", 99));
        session.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Query_groups_sums_and_keeps_up()
    {
        ISession session = Sessions.With<Totals>();
        session.InsertAll([new Order(1, "Ann", 3), new Order(2, "Bob", 4), new Order(3, "Ann", 5)]);
        session.Fire();
        session.Facts<Total>().Should().Equal(new Total("Ann", 8), new Total("Bob", 4));

        session.Retract(new Order(1, "Ann", 3));
        session.Retract(new Order(2, "Bob", 4));
        session.Fire();
        session.Facts<Total>().Should().Equal(new Total("Ann", 5));
    }

    [Fact]
    public void Collect_is_there_while_it_is_empty_and_follows_its_token()
    {
        ISession session = Sessions.With<OrdersOfCustomer>();
        session.InsertAll([ann, bob, new Order(1, "Ann", 3)]);
        session.Fire();
        session.Facts<Note>().Should().Equal(new Note("Ann: 1"), new Note("Bob: 0"));

        session.Insert(new Order(2, "Bob", 3));
        session.Fire();
        session.Facts<Note>().Should().BeEquivalentTo([new Note("Ann: 1"), new Note("Bob: 1")]);
    }

    [Fact]
    public void SelectMany_and_Where_pass_elements_on()
    {
        ISession session = Sessions.With<Letters>();
        session.Insert(ann);
        session.Fire();

        session.Facts<Note>().Should().Equal(new Note("A"));
    }

    [Fact]
    public void Let_binds_and_Having_decides()
    {
        ISession session = Sessions.With<Doubled>();
        session.InsertAll([ann, bob]);
        session.Fire();

        session.Facts<Note>().Should().Equal(new Note("Ann 20"));
    }

    [Fact]
    public void Rules_chain_and_fire_by_priority()
    {
        ISession session = Sessions.With(typeof(BigTotal), typeof(Totals), typeof(First));
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, args) => fired.Add(args.Rule.Name.Split('.', '+')[^1]);
        session.InsertAll([new Order(1, "Ann", 3), new Order(2, "Ann", 9)]);

        session.Fire();

        fired.Should().Equal("First", "First", "Totals", "BigTotal");
    }

    [Fact]
    public void A_variable_used_before_it_is_bound_is_named()
    {
        var load = () => Sessions.With<Unbound>();

        load.Should().Throw<RuleDefinitionException>().WithMessage("*Unbound*'customer'*");
    }

    [Fact]
    public void A_duplicate_refuses_the_whole_batch_and_the_session_goes_on()
    {
        ISession session = Sessions.With<OverLimit>();
        var insert = () => session.InsertAll([ann, new Order(1, "Ann", 11), ann]);

        insert.Should().Throw<ArgumentException>();

        session.Facts<object>().Should().BeEmpty();
        session.InsertAll([ann, new Order(1, "Ann", 11)]);
        session.Fire().Should().Be(1);
    }

    [Fact]
    public void An_action_that_fails_names_its_rule()
    {
        ISession session = Sessions.With<Failing>();
        session.Insert(ann);
        var fire = () => session.Fire();

        fire.Should().Throw<RuleRhsExpressionEvaluationException>().Which.RuleName.Should().Contain(nameof(Failing));
    }

    [Fact]
    public void Cancellation_is_seen_before_the_first_firing()
    {
        ISession session = Sessions.With<First>();
        session.Insert(new Order(1, "Ann", 1));

        session.Fire(new CancellationToken(canceled: true)).Should().Be(0);

        session.Fire().Should().Be(1);
    }

    [Fact]
    public void A_derived_fact_knows_its_rule_and_its_facts()
    {
        ISession session = Sessions.With<OverLimit>();
        ILinkedFactSource? source = null;
        session.Events.FactInsertedEvent += (_, args) => source = args.Fact.Source as ILinkedFactSource ?? source;
        session.InsertAll([ann, new Order(1, "Ann", 11)]);
        session.Fire();

        source!.Rule.Name.Should().EndWith(nameof(OverLimit));
        source.Facts.Select(fact => fact.Value).Should().Equal(new Order(1, "Ann", 11), ann);
    }

    [Fact]
    public void A_removal_from_a_large_batch_leaves_the_rest_in_order()
    {
        // 100 orders are past the size from which removals are indexed.
        ISession session = Sessions.With<OrdersOfCustomer>();
        session.Insert(ann);
        session.InsertAll(Enumerable.Range(1, 100).Select(id => new Order(id, "Ann", 1)));
        for (int id = 1; id <= 99; id++)
            session.Retract(new Order(id, "Ann", 1));
        session.Fire();

        session.Facts<Note>().Should().Equal(new Note("Ann: 1"));
        session.Facts<Order>().Should().Equal(new Order(100, "Ann", 1));
    }

    public sealed class OverLimit : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Customer customer = null!;
            When().Match(() => order).Match(() => customer, c => c.Name == order.Customer, c => c.Limit < order.Amount);
            Then().Yield(_ => new Note(customer.Name + " " + order.Id));
        }
    }

    public sealed class SomeOverLimit : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Customer customer = null!;
            When()
                .Match(() => customer)
                .Match(() => order, o => o.Customer == customer.Name && o.Amount > customer.Limit);
            Then().Yield(_ => new Note(customer.Name));
        }
    }

    public sealed class HasOrder : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            When().Match(() => customer).Exists<Order>(o => o.Customer == customer.Name);
            Then().Yield(_ => new Note(customer.Name + " buys"));
        }
    }

    public sealed class HasNoOrder : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            When().Match(() => customer).Not<Order>(o => o.Customer == customer.Name);
            Then().Yield(_ => new Note(customer.Name + " waits"));
        }
    }

    public sealed class AllSmall : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            When().Match(() => customer).All<Order>(o => o.Customer == customer.Name, o => o.Amount < customer.Limit);
            Then().Yield(_ => new Note(customer.Name));
        }
    }

    public sealed class Totals : Rule
    {
        public override void Define()
        {
            IGrouping<string, int> orders = null!;
            When().Query(() => orders, q => q.Match<Order>().GroupBy(o => o.Customer, o => o.Amount));
            Then().Yield(_ => new Total(orders.Key, orders.Sum()));
        }
    }

    public sealed class BigTotal : Rule
    {
        public override void Define()
        {
            When().Match<Total>(t => t.Sum > 10);
            Then().Do(ctx => ctx.TryInsert(new Note("big")));
        }
    }

    [Priority(1)]
    public sealed class First : Rule
    {
        public override void Define()
        {
            Order order = null!;
            When().Match(() => order);
            Then().Yield(_ => new Note("first " + order.Id));
        }
    }

    public sealed class OrdersOfCustomer : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            IEnumerable<Order> orders = null!;
            When()
                .Match(() => customer)
                .Query(() => orders, q => q.Match<Order>(o => o.Customer == customer.Name).Collect());
            Then().Yield(_ => new Note(customer.Name + ": " + orders.Count()));
        }
    }

    public sealed class Letters : Rule
    {
        public override void Define()
        {
            string letter = null!;
            When()
                .Query(
                    () => letter,
                    q =>
                        q.Match<Customer>()
                            .SelectMany(c => c.Name.ToCharArray())
                            .Select(c => c.ToString())
                            .Where(s => s == "A")
                );
            Then().Yield(_ => new Note(letter));
        }
    }

    public sealed class Doubled : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            int twice = 0;
            When().Match(() => customer).Let(() => twice, () => customer.Limit * 2).Having(() => twice > 10);
            Then().Yield(_ => new Note(customer.Name + " " + twice));
        }
    }

    public sealed class Unbound : Rule
    {
        public override void Define()
        {
            Order order = null!;
            Customer customer = null!;
            When().Match(() => order, o => o.Customer == customer.Name).Match(() => customer);
            Then().Do(_ => order.ToString());
        }
    }

    public sealed class Failing : Rule
    {
        public override void Define()
        {
            Customer customer = null!;
            When().Match(() => customer);
            Then().Do(_ => Fail());
        }

        private static void Fail() => throw new InvalidOperationException("on purpose");
    }
}
