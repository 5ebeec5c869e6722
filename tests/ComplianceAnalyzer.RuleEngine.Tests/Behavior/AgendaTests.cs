using AwesomeAssertions;
using NRules;
using NRules.AgendaFilters;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>The agenda as a session shows it, and filters that code adds to it.</summary>
public sealed class AgendaTests
{
    [Fact]
    public void The_agenda_is_empty_until_a_match_waits()
    {
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.IsEmpty.Should().BeTrue();

        trial.Insert(new Person("Ann"));
        trial.Session.Agenda.IsEmpty.Should().BeFalse();
        trial.Fire();
        trial.Session.Agenda.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void The_agenda_empties_when_its_facts_go()
    {
        var ann = new Person("Ann");

        Trial.Of<People>().Insert(ann).Retract(ann).Session.Agenda.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Peek_shows_the_next_match_and_leaves_it()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(People), typeof(Pets)).Insert(ann, new Pet("Tom", "x"));

        IMatch next = trial.Session.Agenda.Peek();

        next.Rule.Name.Should().EndWith("Pets");
        next.Facts.Single().Value.Should().BeOfType<Pet>();
        next.Trigger.Should().Be(MatchTrigger.Created);
        trial.Session.Agenda.Peek().Should().BeSameAs(next);
        trial.Fire().Should().Equal("Tom", "Ann");
    }

    [Fact]
    public void Peek_at_an_empty_agenda_fails()
    {
        Trial.Of<People>().Session.Agenda.Invoking(a => a.Peek()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_cleared_agenda_fires_nothing()
    {
        Trial trial = Trial.Of<People>().Insert(new Person("Ann"));

        trial.Session.Agenda.Clear();

        trial.Session.Agenda.IsEmpty.Should().BeTrue();
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Matches_of_a_cleared_agenda_fire_when_they_change()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>().Insert(ann);
        trial.Session.Agenda.Clear();

        trial.Update(ann).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void A_filter_for_all_rules_decides_what_waits()
    {
        Trial trial = Trial.Of(typeof(People), typeof(Pets));
        trial.Session.Agenda.AddFilter(new Only(match => match.Facts.All(fact => fact.Value.ToString() != "Bob")));
        trial.Insert(new Person("Ann"), new Person("Bob"), new Pet("Bob", "x"), new Pet("Tom", "x"));

        trial.Fire().Should().Equal("Tom", "Ann");
    }

    [Fact]
    public void A_filter_for_a_rule_leaves_other_rules_alone()
    {
        Trial trial = Trial.Of(typeof(People), typeof(Pets));
        IRuleDefinition people = Rule(trial, "People");
        trial.Session.Agenda.AddFilter(
            people,
            new Only(match => match.Facts.All(fact => fact.Value.ToString() != "Bob"))
        );
        trial.Insert(new Person("Ann"), new Person("Bob"), new Pet("Bob", "x"));

        trial.Fire().Should().Equal("Bob", "Ann");
    }

    [Fact]
    public void All_filters_must_accept()
    {
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(new Only(match => match.Facts.All(fact => fact.Value.ToString() != "Bob")));
        trial.Session.Agenda.AddFilter(
            Rule(trial, "People"),
            new Only(match => match.Facts.All(fact => fact.Value.ToString() != "Ann"))
        );

        trial.Insert(new Person("Ann"), new Person("Bob"), new Person("Cyd")).Fire().Should().Equal("Cyd");
    }

    [Fact]
    public void A_filter_sees_the_rule_and_the_facts()
    {
        Trial trial = Trial.Of<People>();
        List<string> seen = [];
        trial.Session.Agenda.AddFilter(
            new Only(match =>
            {
                seen.Add(
                    $"{match.Rule.Name.Split('+', '.')[^1]} {match.Facts.Single().Declaration.Name} {match.Trigger}"
                );
                return true;
            })
        );

        trial.Insert(new Person("Ann"));
        seen.Should().Equal("People person Created");
    }

    [Fact]
    public void A_filter_never_takes_a_waiting_match_off()
    {
        var ann = new Person("Ann");
        bool open = true;
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(new Only(_ => open));
        trial.Insert(ann);

        open = false;
        trial.Update(ann).Fire().Should().Equal("Ann");
        trial.Update(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_match_that_was_refused_is_asked_about_again_when_it_changes()
    {
        var ann = new Person("Ann");
        bool open = false;
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(new Only(_ => open));
        trial.Insert(ann).Fire().Should().BeEmpty();

        open = true;
        trial.Fire().Should().BeEmpty();
        trial.Update(ann).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void What_a_match_yielded_stays_while_its_change_is_refused()
    {
        // Firing again is one thing, holding another: the match still holds.
        var ann = new Person("Ann");
        bool open = true;
        Trial trial = Trial.Of<Yields>();
        trial.Session.Agenda.AddFilter(new Only(_ => open));
        trial.Insert(ann).Fire();

        open = false;
        ann.Name = "Anna";
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
        trial.Retract(ann);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Undo_is_not_filtered()
    {
        var ann = new Person("Ann");
        bool open = true;
        Trial trial = Trial.Of<Undoes>();
        trial.Session.Agenda.AddFilter(new Only(_ => open));
        trial.Insert(ann).Fire();

        open = false;
        trial.Retract(ann).Fire().Should().Equal("undo Ann");
    }

    [Fact]
    public void A_stateful_filter_hears_what_fires_and_what_goes()
    {
        var ann = new Person("Ann");
        var filter = new Listener();
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(filter);

        trial.Insert(ann);
        filter.Heard.Should().Equal("accept");
        trial.Fire();
        filter.Heard.Should().Equal("accept", "select");
        trial.Retract(ann);
        filter.Heard.Should().Equal("accept", "select", "remove");
    }

    [Fact]
    public void A_stateful_filter_may_let_each_match_fire_once()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(Rule(trial, "People"), new FiredOnce());
        trial.Insert(ann);

        trial.Fire().Should().Equal("Ann");
        trial.Update(ann).Fire().Should().BeEmpty();
        trial.Retract(ann).Fire();
        trial.Insert(ann).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void Filters_of_one_session_do_not_reach_another()
    {
        Trial trial = Trial.Of<People>();
        trial.Session.Agenda.AddFilter(new Only(_ => false));
        ISession other = trial.Factory.CreateSession();

        other.Insert(new Person("Ann"));
        other.Fire().Should().Be(1);
    }

    private static IRuleDefinition Rule(Trial trial, string name) =>
        trial
            .Factory.GetSchema()
            .Nodes.SelectMany(node => node.Rules)
            .First(rule => rule.Name.EndsWith(name, StringComparison.Ordinal));

    private sealed class Only(Func<IMatch, bool> accepts) : IAgendaFilter
    {
        public bool Accept(AgendaContext context, Activation activation) => accepts(activation);
    }

    private sealed class Listener : IStatefulAgendaFilter
    {
        internal List<string> Heard { get; } = [];

        public bool Accept(AgendaContext context, Activation activation)
        {
            Heard.Add("accept");
            return true;
        }

        public void Select(AgendaContext context, Activation activation) => Heard.Add("select");

        public void Remove(AgendaContext context, Activation activation) => Heard.Add("remove");
    }

    private sealed class FiredOnce : IStatefulAgendaFilter
    {
        private readonly HashSet<Activation> fired = [];

        public bool Accept(AgendaContext context, Activation activation) => !fired.Contains(activation);

        public void Select(AgendaContext context, Activation activation) => fired.Add(activation);

        public void Remove(AgendaContext context, Activation activation) => fired.Remove(activation);
    }

    private sealed class People(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    [Priority(1)]
    private sealed class Pets(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Match(() => pet);
            Then().Do(ctx => log.Add(pet.Name));
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

    private sealed class Undoes(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Undo(ctx => log.Add($"undo {person}"));
        }
    }
}
