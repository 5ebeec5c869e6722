using AwesomeAssertions;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>What a session tells its listeners, and in which order.</summary>
public sealed class EventTests
{
    [Fact]
    public void An_insertion_is_told_before_and_after_its_matches()
    {
        Trial trial = Trial.Of<People>();
        List<string> heard = Listen(trial.Session.Events);

        trial.Insert(new Person("Ann"));

        heard.Should().Equal("inserting Ann", "created Ann", "inserted Ann");
    }

    [Fact]
    public void An_update_is_told_before_and_after_its_matches()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>().Insert(ann);
        List<string> heard = Listen(trial.Session.Events);

        trial.Update(ann);

        heard.Should().Equal("updating Ann", "changed Ann", "updated Ann");
    }

    [Fact]
    public void A_retraction_is_told_before_and_after_its_matches()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>().Insert(ann);
        List<string> heard = Listen(trial.Session.Events);

        trial.Retract(ann);

        heard.Should().Equal("retracting Ann", "deleted Ann", "retracted Ann");
    }

    [Fact]
    public void An_update_that_ends_a_match_deletes_it()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<People>().Insert(ann);
        List<string> heard = Listen(trial.Session.Events);

        ann.Age = -1;
        trial.Update(ann);

        heard.Should().Equal("updating Ann", "deleted Ann", "updated Ann");
    }

    [Fact]
    public void Firing_is_told_before_and_after_the_action()
    {
        Trial trial = Trial.Of<People>().Insert(new Person("Ann"));
        List<string> heard = Listen(trial.Session.Events);

        trial.Session.Fire();

        heard.Should().Equal("firing Ann", "acted Ann", "fired Ann");
    }

    [Fact]
    public void Each_action_of_a_rule_is_told()
    {
        Trial trial = Trial.Of<TwoActions>().Insert(new Person("Ann"));
        List<string> heard = Listen(trial.Session.Events);

        trial.Session.Fire();

        heard.Should().Equal("firing Ann", "acted Ann", "acted Ann", "fired Ann");
    }

    [Fact]
    public void A_yielded_fact_is_told()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Yields>().Insert(ann);
        List<string> heard = Listen(trial.Session.Events);

        trial.Session.Fire();
        heard.Should().ContainInOrder("firing Ann", "inserting note", "inserted note");

        heard.Clear();
        trial.Retract(ann);
        heard.Should().ContainInOrder("deleted Ann", "retracting note", "retracted note");
    }

    [Fact]
    public void A_batch_tells_of_each_fact()
    {
        Trial trial = Trial.Of<People>();
        List<string> heard = Listen(trial.Session.Events);

        trial.Insert(new Person("Ann"), new Person("Bob"));

        heard.Should().HaveCount(6);
        foreach (string name in new[] { "Ann", "Bob" })
            heard.Should().ContainInOrder($"inserting {name}", $"created {name}", $"inserted {name}");
    }

    [Fact]
    public void A_refused_insertion_tells_nothing_of_being_inserted()
    {
        Trial trial = Trial.Of<People>().Insert(new Badge("a"));
        List<string> heard = Listen(trial.Session.Events);

        trial.Session.TryInsert(new Badge("a"));

        heard.Should().NotContain("inserted Badge { Text = a }");
    }

    [Fact]
    public void Events_of_a_fact_carry_it()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>();
        IFact? seen = null;
        trial.Session.Events.FactInsertedEvent += (_, args) => seen = args.Fact;

        trial.Insert(ann);

        seen!.Value.Should().BeSameAs(ann);
        seen.Type.Should().Be<Person>();
    }

    [Fact]
    public void Events_of_a_match_carry_rule_facts_and_variables()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>();
        AgendaEventArgs? seen = null;
        trial.Session.Events.ActivationCreatedEvent += (_, args) => seen = args;

        trial.Insert(ann);

        seen!.Rule.Name.Should().EndWith("People");
        seen.Match.Rule.Should().BeSameAs(seen.Rule);
        IFactMatch fact = seen.Facts.Single();
        fact.Value.Should().BeSameAs(ann);
        fact.Declaration.Name.Should().Be("person");
        fact.Declaration.Type.Should().Be<Person>();
    }

    [Fact]
    public void A_condition_is_told_with_its_arguments_and_result()
    {
        var ann = new Person("Ann", 5);
        Trial trial = Trial.Of<People>();
        List<LhsExpressionEventArgs> seen = [];
        trial.Session.Events.LhsExpressionEvaluatedEvent += (_, args) => seen.Add(args);

        trial.Insert(ann);

        LhsExpressionEventArgs condition = seen.Should().ContainSingle().Subject;
        condition.Expression.ToString().Should().Contain("Age");
        condition.Arguments.Should().Equal(ann);
        condition.Result.Should().Be(true);
        condition.Exception.Should().BeNull();
        condition.Facts.Select(fact => fact.Value).Should().Equal(ann);
        condition.Rules.Single().Name.Should().EndWith("People");
    }

    [Fact]
    public void A_filter_is_told_with_its_result()
    {
        Trial trial = Trial.Of<Filtered>();
        List<AgendaExpressionEventArgs> seen = [];
        trial.Session.Events.AgendaExpressionEvaluatedEvent += (_, args) => seen.Add(args);

        trial.Insert(new Person("Ann", 5)).Fire();

        AgendaExpressionEventArgs filter = seen.Should().ContainSingle().Subject;
        filter.Result.Should().Be(false);
        filter.Rule.Name.Should().EndWith("Filtered");
        filter.Facts.Should().ContainSingle();
    }

    [Fact]
    public void An_action_is_told_with_its_match()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>().Insert(ann);
        RhsExpressionEventArgs? seen = null;
        trial.Session.Events.RhsExpressionEvaluatedEvent += (_, args) => seen = args;

        trial.Fire();

        seen!.Match.Facts.Single().Value.Should().BeSameAs(ann);
        seen.Arguments.Should().Contain(ann);
        seen.Exception.Should().BeNull();
    }

    [Fact]
    public void The_factory_tells_of_all_its_sessions()
    {
        Trial trial = Trial.Of<People>();
        List<string> heard = Listen(trial.Factory.Events);
        ISession other = trial.Factory.CreateSession();

        trial.Insert(new Person("Ann"));
        other.Insert(new Person("Bob"));

        heard
            .Should()
            .Equal("inserting Ann", "created Ann", "inserted Ann", "inserting Bob", "created Bob", "inserted Bob");
    }

    [Fact]
    public void The_sender_is_the_session()
    {
        Trial trial = Trial.Of<People>();
        List<object?> senders = [];
        trial.Factory.Events.FactInsertedEvent += (sender, _) => senders.Add(sender);
        trial.Session.Events.FactInsertedEvent += (sender, _) => senders.Add(sender);

        trial.Insert(new Person("Ann"));

        senders.Should().HaveCount(2).And.AllSatisfy(sender => sender.Should().BeSameAs(trial.Session));
    }

    [Fact]
    public void A_listener_that_left_hears_nothing()
    {
        Trial trial = Trial.Of<People>();
        int heard = 0;
        void Count(object? sender, AgendaEventArgs args) => heard++;
        trial.Session.Events.RuleFiredEvent += Count;
        trial.Insert(new Person("Ann")).Fire();
        trial.Session.Events.RuleFiredEvent -= Count;
        trial.Insert(new Person("Bob")).Fire();

        heard.Should().Be(1);
    }

    private static List<string> Listen(IEventProvider events)
    {
        List<string> heard = [];
        void Fact(string what, WorkingMemoryEventArgs args) =>
            heard.Add($"{what} {(args.Fact.Value is Note ? "note" : args.Fact.Value)}");
        void Match(string what, IMatch match) => heard.Add($"{what} {match.Facts.First().Value}");
        events.FactInsertingEvent += (_, args) => Fact("inserting", args);
        events.FactInsertedEvent += (_, args) => Fact("inserted", args);
        events.FactUpdatingEvent += (_, args) => Fact("updating", args);
        events.FactUpdatedEvent += (_, args) => Fact("updated", args);
        events.FactRetractingEvent += (_, args) => Fact("retracting", args);
        events.FactRetractedEvent += (_, args) => Fact("retracted", args);
        events.ActivationCreatedEvent += (_, args) => Match("created", args.Match);
        events.ActivationUpdatedEvent += (_, args) => Match("changed", args.Match);
        events.ActivationDeletedEvent += (_, args) => Match("deleted", args.Match);
        events.RuleFiringEvent += (_, args) => Match("firing", args.Match);
        events.RuleFiredEvent += (_, args) => Match("fired", args.Match);
        events.RhsExpressionEvaluatedEvent += (_, args) => Match("acted", args.Match);
        return heard;
    }

    private sealed class People(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age >= 0);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class TwoActions(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add("1")).Do(ctx => log.Add("2"));
        }
    }

    private sealed class Yields : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Note(person.Name));
        }
    }

    private sealed class Filtered(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => person.Age > 17);
            Then().Do(ctx => log.Add(person.Name));
        }
    }
}
