using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Working memory as a session offers it: single facts, batches, refusals, queries, firing.</summary>
public sealed class SessionTests
{
    private static readonly Badge a = new("a");
    private static readonly Badge b = new("b");
    private static readonly Badge c = new("c");

    public static TheoryData<string> NullCalls =>
        [
            nameof(ISession.Insert),
            nameof(ISession.Update),
            nameof(ISession.Retract),
            nameof(ISession.TryInsert),
            nameof(ISession.TryUpdate),
            nameof(ISession.TryRetract),
            nameof(ISession.InsertAll),
            nameof(ISession.UpdateAll),
            nameof(ISession.RetractAll),
            nameof(ISession.TryInsertAll),
            nameof(ISession.TryUpdateAll),
            nameof(ISession.TryRetractAll),
        ];

    [Theory]
    [MemberData(nameof(NullCalls))]
    public void Null_is_refused(string method)
    {
        ISession session = Trial.Of<Badges>().Session;
        Action call = method switch
        {
            nameof(ISession.Insert) => () => session.Insert(null!),
            nameof(ISession.Update) => () => session.Update(null!),
            nameof(ISession.Retract) => () => session.Retract(null!),
            nameof(ISession.TryInsert) => () => session.TryInsert(null!),
            nameof(ISession.TryUpdate) => () => session.TryUpdate(null!),
            nameof(ISession.TryRetract) => () => session.TryRetract(null!),
            nameof(ISession.InsertAll) => () => session.InsertAll(null!),
            nameof(ISession.UpdateAll) => () => session.UpdateAll(null!),
            nameof(ISession.RetractAll) => () => session.RetractAll(null!),
            nameof(ISession.TryInsertAll) => () => session.TryInsertAll(null!),
            nameof(ISession.TryUpdateAll) => () => session.TryUpdateAll(null!),
            _ => () => session.TryRetractAll(null!),
        };

        call.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_batch_with_null_is_refused_whole()
    {
        Trial trial = Trial.Of<Badges>();

        trial.Session.Invoking(s => s.InsertAll([a, null!])).Should().Throw<ArgumentException>();
        trial.Facts<Badge>().Should().BeEmpty();
        trial.Insert(a).Fire().Should().Equal("a");
    }

    [Fact]
    public void An_equal_fact_is_refused()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);

        trial.Session.Invoking(s => s.Insert(new Badge("a"))).Should().Throw<ArgumentException>();
        trial.Fire().Should().Equal("a");
    }

    [Fact]
    public void Trying_to_insert_says_whether_it_did()
    {
        Trial trial = Trial.Of<Badges>();

        trial.Session.TryInsert(a).Should().BeTrue();
        trial.Session.TryInsert(a).Should().BeFalse();
        trial.Fire().Should().Equal("a");
    }

    [Fact]
    public void A_batch_with_a_fact_that_is_there_is_refused_whole()
    {
        Trial trial = Trial.Of<Badges>().Insert(b);

        trial.Session.Invoking(s => s.InsertAll([a, b, c])).Should().Throw<ArgumentException>();
        trial.Facts<Badge>().Should().Equal(b);
        trial.Fire().Should().Equal("b");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Refusal)]
    public void A_batch_with_the_same_fact_twice_is_refused_whole_and_the_session_stays_usable()
    {
        Trial trial = Trial.Of<Badges>();

        trial.Session.Invoking(s => s.InsertAll([a, b, new Badge("a")])).Should().Throw<ArgumentException>();
        trial.Facts<Badge>().Should().BeEmpty();
        trial.Insert(a, b).Fire().Should().Equal("a", "b");
    }

    [Fact]
    public void Trying_a_batch_does_all_or_nothing()
    {
        Trial trial = Trial.Of<Badges>().Insert(b);

        IFactResult result = trial.Session.TryInsertAll([a, b, c]);

        result.FailedCount.Should().Be(1);
        result.Failed.Should().Equal(b);
        trial.Facts<Badge>().Should().Equal(b);
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Refusal)]
    public void Trying_a_batch_may_skip_what_fails()
    {
        Trial trial = Trial.Of<Badges>().Insert(b);

        IFactResult result = trial.Session.TryInsertAll([a, b, c, new Badge("c")], BatchOptions.SkipFailed);

        result.Failed.Should().Equal(b, c);
        trial.Fire().Should().BeEquivalentTo("a", "b", "c");
    }

    [Fact]
    public void A_batch_that_succeeds_has_no_failures()
    {
        IFactResult result = Trial.Of<Badges>().Session.TryInsertAll([a, b]);

        result.FailedCount.Should().Be(0);
        result.Failed.Should().BeEmpty();
    }

    [Fact]
    public void An_empty_batch_does_nothing()
    {
        Trial trial = Trial.Of<Badges>().Insert().Update().Retract();

        trial.Session.TryInsertAll([]).FailedCount.Should().Be(0);
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Updating_an_unknown_fact_is_refused()
    {
        Trial.Of<Badges>().Session.Invoking(s => s.Update(a)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Retracting_an_unknown_fact_is_refused()
    {
        Trial.Of<Badges>().Session.Invoking(s => s.Retract(a)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Retracting_twice_is_refused()
    {
        Trial.Of<Badges>().Insert(a).Retract(a).Session.Invoking(s => s.Retract(a)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Trying_to_update_says_whether_the_fact_was_there()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);
        trial.Fire();

        trial.Session.TryUpdate(a).Should().BeTrue();
        trial.Session.TryUpdate(b).Should().BeFalse();
        trial.Fire().Should().Equal("a");
    }

    [Fact]
    public void Trying_to_retract_says_whether_the_fact_was_there()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);

        trial.Session.TryRetract(a).Should().BeTrue();
        trial.Session.TryRetract(a).Should().BeFalse();
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_batch_of_updates_is_refused_whole()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b);
        trial.Fire();

        trial.Session.Invoking(s => s.UpdateAll([a, c])).Should().Throw<ArgumentException>();
        trial.Fire().Should().BeEmpty();
        trial.Session.TryUpdateAll([a, c]).Failed.Should().Equal(c);
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_batch_of_updates_may_skip_what_fails()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b);
        trial.Fire();

        trial.Session.TryUpdateAll([a, c, b], BatchOptions.SkipFailed).Failed.Should().Equal(c);
        trial.Fire().Should().BeEquivalentTo("a", "b");
    }

    [Fact]
    public void A_batch_of_retractions_is_refused_whole()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b);

        trial.Session.Invoking(s => s.RetractAll([a, c])).Should().Throw<ArgumentException>();
        trial.Facts<Badge>().Should().Equal(a, b);
        trial.Session.TryRetractAll([a, c]).FailedCount.Should().Be(1);
        trial.Facts<Badge>().Should().Equal(a, b);
    }

    [Fact]
    public void A_batch_of_retractions_may_skip_what_fails()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b);

        trial.Session.TryRetractAll([a, c], BatchOptions.SkipFailed).Failed.Should().Equal(c);
        trial.Facts<Badge>().Should().Equal(b);
    }

    [Fact]
    public void An_update_fires_again() =>
        Trial
            .Of<Badges>()
            .Insert(a)
            .Fire()
            .Concat(Trial.Of<Badges>().Insert(a).Update(a).Fire())
            .Should()
            .Equal("a", "a");

    [Fact]
    public void An_equal_object_takes_the_place_of_the_old_one()
    {
        var again = new Badge("a");
        Trial trial = Trial.Of<Badges>().Insert(a);
        trial.Fire();

        trial.Update(again).Fire().Should().Equal("a");
        trial.Facts<Badge>().Single().Should().BeSameAs(again);
    }

    [Fact]
    public void An_equal_object_retracts()
    {
        Trial.Of<Badges>().Insert(a).Retract(new Badge("a")).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_retracted_fact_may_come_back()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);
        trial.Fire();

        trial.Retract(a).Insert(a).Fire().Should().Equal("a");
    }

    [Fact]
    public void Query_gives_the_facts_of_a_type_in_the_order_in_which_they_came()
    {
        Trial trial = Trial.Of<Badges>().Insert(b, new Person("Ann"), a, c);

        trial.Facts<Badge>().Should().Equal(b, a, c);
        trial.Session.Query<Badge>().Where(badge => badge.Text != "a").Should().Equal(b, c);
    }

    [Fact]
    public void Query_gives_derived_facts_too()
    {
        Trial trial = Trial.Of<Badges>().Insert(new Employee("Bob", "Acme"), new Person("Ann"), a);

        trial.Facts<Person>().Should().HaveCount(2);
        trial.Facts<Employee>().Should().HaveCount(1);
        trial.Facts<object>().Should().HaveCount(3);
    }

    [Fact]
    public void Query_of_an_unknown_type_is_empty() => Trial.Of<Badges>().Facts<Visit>().Should().BeEmpty();

    [Fact]
    public void Facts_that_no_rule_asks_for_are_kept()
    {
        Trial trial = Trial.Of<Badges>().Insert(new Person("Ann"));

        trial.Facts<Person>().Should().ContainSingle();
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Fire_stops_at_its_limit_and_goes_on_later()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b, c);

        trial.Session.Fire(2).Should().Be(2);
        trial.Said().Should().Equal("a", "b");
        trial.Session.Fire(2).Should().Be(1);
        trial.Said().Should().Equal("c");
    }

    [Fact]
    public void A_limit_holds_for_rules_that_yield()
    {
        Trial trial = Trial.Of<Yields>().Insert(a, b, c);

        trial.Session.Fire(2).Should().Be(2);
        trial.Facts<Note>().Should().Equal(new Note("a"), new Note("b"));
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Cancellation)]
    public void A_cancelled_Fire_fires_nothing()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);

        trial.Session.Fire(new CancellationToken(canceled: true)).Should().Be(0);
        trial.Fire().Should().Equal("a");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Cancellation)]
    public void Cancellation_stops_before_the_next_firing()
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of<Badges>().Insert(a, b, c);
        trial.Session.Events.RuleFiredEvent += (_, _) => source.Cancel();

        trial.Session.Fire(source.Token).Should().Be(1);
        trial.Said().Should().Equal("a");
    }

    [Fact]
    public void Cancellation_stops_rules_that_yield_too()
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of<Yields>().Insert(a, b, c);
        trial.Session.Events.RuleFiredEvent += (_, _) => source.Cancel();

        trial.Session.Fire(source.Token).Should().Be(1);
        trial.Facts<Note>().Should().Equal(new Note("a"));
    }

    [Fact]
    public void A_limit_and_a_token_go_together()
    {
        Trial trial = Trial.Of<Badges>().Insert(a, b, c);

        trial.Session.Fire(1, CancellationToken.None).Should().Be(1);
        trial.Session.Fire(1, new CancellationToken(canceled: true)).Should().Be(0);
    }

    [Fact]
    public void An_action_sees_the_token()
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of<Tokens>().Insert(a);

        trial.Session.Fire(source.Token);
        trial.Said().Should().Equal("True");
    }

    [Fact]
    public void A_session_may_be_set_up_as_it_is_made()
    {
        Trial trial = Trial.Of<Badges>();

        ISession session = trial.Factory.CreateSession(s => s.AutoPropagateLinkedFacts = false);

        session.AutoPropagateLinkedFacts.Should().BeFalse();
    }

    [Fact]
    public void Sessions_of_one_factory_hold_their_own_facts()
    {
        Trial trial = Trial.Of<Badges>().Insert(a);
        ISession other = trial.Factory.CreateSession();

        other.Insert(b);

        trial.Facts<Badge>().Should().Equal(a);
        other.Query<Badge>().Should().Equal(b);
        trial.Fire().Should().Equal("a");
    }

    [Fact]
    public void A_session_without_rules_keeps_facts()
    {
        Trial trial = Trial.Of().Insert(a);

        trial.Fire().Should().BeEmpty();
        trial.Facts<Badge>().Should().Equal(a);
    }

    private sealed class Badges(List<string> log) : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Do(ctx => log.Add(badge.Text));
        }
    }

    private sealed class Yields : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Yield(ctx => new Note(badge.Text));
        }
    }

    private sealed class Tokens(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Badge>();
            Then().Do(ctx => log.Add(ctx.CancellationToken.CanBeCanceled.ToString()));
        }
    }
}
