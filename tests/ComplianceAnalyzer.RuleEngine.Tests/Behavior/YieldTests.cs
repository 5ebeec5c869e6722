using AwesomeAssertions;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Facts that live as long as the match that yielded them.</summary>
public sealed class YieldTests
{
    [Fact]
    public void A_yielded_fact_is_there_after_firing()
    {
        Trial trial = Trial.Of<Notes>().Insert(new Person("Ann"));
        trial.Facts<Note>().Should().BeEmpty();

        trial.Fire();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    public void Rules_fire_on_yielded_facts_within_the_same_Fire()
    {
        Trial trial = Trial.Of(typeof(Notes), typeof(NoteReader)).Insert(new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("read Ann", "read Bob");
    }

    [Fact]
    public void A_yielded_fact_goes_at_once_with_its_match()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Notes>().Insert(ann);
        trial.Fire();

        trial.Retract(ann);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void A_yielded_fact_goes_when_a_condition_fails()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<Notes>().Insert(ann);
        trial.Fire();

        ann.Age = -1;
        trial.Update(ann);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void What_follows_from_a_yielded_fact_goes_with_it()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(Notes), typeof(BadgeOfNote)).Insert(ann);
        trial.Fire();
        trial.Facts<Badge>().Should().Equal(new Badge("badge of Ann"));

        trial.Retract(ann);
        trial.Facts<Badge>().Should().BeEmpty();
    }

    [Fact]
    public void Undo_of_a_rule_on_a_yielded_fact_runs()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(Notes), typeof(NoteReader)).Insert(ann);
        trial.Fire();

        trial.Retract(ann).Fire().Should().Equal("forget Ann");
    }

    [Fact]
    public void A_yielded_fact_is_made_anew_when_the_match_changes()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Notes>().Insert(ann);
        trial.Fire();

        ann.Name = "Anna";
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Anna"));
    }

    [Fact]
    public void Rules_on_a_yielded_fact_fire_again_when_it_is_made_anew()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(Notes), typeof(NoteReader)).Insert(ann);
        trial.Fire();

        ann.Name = "Anna";
        trial.Update(ann).Fire().Should().Contain("read Anna").And.NotContain("read Ann");
    }

    [Fact]
    public void A_yielded_fact_stays_until_the_changed_match_fires()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Notes>().Insert(ann);
        trial.Fire();

        ann.Name = "Anna";
        trial.Update(ann);
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    public void An_update_expression_changes_the_fact_that_is_there()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of(typeof(Counters), typeof(CounterReader)).Insert(ann);
        trial.Fire().Should().Equal("Ann 1");
        Counter made = trial.Facts<Counter>().Single();

        ann.Age = 5;
        trial.Update(ann).Fire().Should().Equal("Ann 6");
        trial.Facts<Counter>().Single().Should().BeSameAs(made);
    }

    [Fact]
    public void An_update_expression_may_give_another_object()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<Totals>().Insert(ann);
        trial.Fire();
        trial.Facts<Total>().Should().Equal(new Total("Ann", 1));

        ann.Age = 5;
        trial.Update(ann).Fire();
        trial.Facts<Total>().Should().Equal(new Total("Ann", 6));
    }

    [Fact]
    public void Two_yields_of_a_rule_are_two_facts()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<TwoNotes>().Insert(ann);
        trial.Fire();
        trial.Facts<Note>().Should().Equal(new Note("first Ann"), new Note("second Ann"));

        ann.Name = "Anna";
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().BeEquivalentTo([new Note("first Anna"), new Note("second Anna")]);

        trial.Retract(ann);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Yields_and_actions_run_in_the_order_in_which_they_are_written()
    {
        Trial trial = Trial.Of(typeof(YieldBetween), typeof(NoteReader)).Insert(new Person("Ann"));

        // The note goes through the network when the rule has fired.
        trial.Fire().Should().Equal("before", "after", "read Ann");
    }

    [Fact]
    public void The_session_may_not_update_a_yielded_fact()
    {
        Trial trial = Trial.Of<Notes>().Insert(new Person("Ann"));
        trial.Fire();

        trial.Session.Invoking(s => s.Update(new Note("Ann"))).Should().Throw<ArgumentException>();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    public void The_session_may_not_retract_a_yielded_fact()
    {
        Trial trial = Trial.Of<Notes>().Insert(new Person("Ann"));
        trial.Fire();

        trial.Session.Invoking(s => s.Retract(new Note("Ann"))).Should().Throw<ArgumentException>();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Supports)]
    public void Equal_conclusions_of_two_matches_are_one_fact()
    {
        Trial trial = Trial.Of(typeof(OneNoteForAll), typeof(NoteReader)).Insert(new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("read somebody");
        trial.Facts<Note>().Should().Equal(new Note("somebody"));
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Supports)]
    public void A_conclusion_stays_until_its_last_support_goes()
    {
        var ann = new Person("Ann");
        var bob = new Person("Bob");
        Trial trial = Trial.Of(typeof(OneNoteForAll), typeof(NoteReader)).Insert(ann, bob);
        trial.Fire();

        trial.Retract(ann).Fire().Should().BeEmpty();
        trial.Facts<Note>().Should().ContainSingle();
        trial.Retract(bob).Fire().Should().Equal("forget somebody");
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Two_rules_may_support_one_conclusion()
    {
        var ann = new Person("Ann");
        var tom = new Pet("Tom", "x");
        Trial trial = Trial.Of(typeof(OneNoteForAll), typeof(SameNoteForPets)).Insert(ann, tom);
        trial.Fire();

        trial.Retract(ann);
        trial.Facts<Note>().Should().ContainSingle();
        trial.Retract(tom);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void A_support_may_change_its_mind()
    {
        var ann = new Person("Ann", 1);
        var bob = new Person("Bob", 1);
        Trial trial = Trial.Of<NoteOfAge>().Insert(ann, bob);
        trial.Fire();
        trial.Facts<Note>().Should().Equal(new Note("1"));

        ann.Age = 2;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().BeEquivalentTo([new Note("1"), new Note("2")]);

        bob.Age = 2;
        trial.Update(bob).Fire();
        trial.Facts<Note>().Should().Equal(new Note("2"));
    }

    [Fact]
    public void Transitive_conclusions_come_and_go()
    {
        // Several ways lead to the same conclusion.
        var ab = new Edge("a", "b");
        Trial trial = Trial.Of(typeof(Direct), typeof(Transitive));
        trial.Insert(ab, new Edge("b", "c"), new Edge("c", "d"), new Edge("a", "c"));
        trial.Fire();
        trial
            .Facts<Path>()
            .Should()
            .BeEquivalentTo([
                new Path("a", "b"),
                new Path("b", "c"),
                new Path("c", "d"),
                new Path("a", "c"),
                new Path("b", "d"),
                new Path("a", "d"),
            ]);

        trial.Retract(ab).Fire();
        trial
            .Facts<Path>()
            .Should()
            .BeEquivalentTo([
                new Path("b", "c"),
                new Path("c", "d"),
                new Path("a", "c"),
                new Path("b", "d"),
                new Path("a", "d"),
            ]);
    }

    [Fact]
    public void A_yielded_fact_knows_the_rule_and_the_facts_it_rests_on()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Notes>();
        IFact? seen = null;
        trial.Session.Events.FactInsertedEvent += (_, args) => seen = args.Fact.Value is Note ? args.Fact : seen;
        trial.Insert(ann).Fire();

        seen!.Type.Should().Be(typeof(Note));
        seen.Source!.SourceType.Should().Be(FactSourceType.Linked);
        seen.Source.Should().BeAssignableTo<ILinkedFactSource>().Which.Rule.Name.Should().EndWith("Notes");
        seen.Source.Facts.Select(fact => fact.Value).Should().Equal(ann);
    }

    [Fact]
    public void An_inserted_fact_has_no_source()
    {
        Trial trial = Trial.Of<Notes>();
        IFact? seen = null;
        trial.Session.Events.FactInsertedEvent += (_, args) => seen = args.Fact;
        trial.Insert(new Person("Ann"));

        seen!.Source.Should().BeNull();
    }

    [Fact]
    public void A_rule_that_matches_what_it_yields_comes_to_an_end()
    {
        Trial trial = Trial.Of<Countdown>().Insert(new Number(3));
        trial.Fire();

        trial.Facts<Number>().Select(n => n.Value).Should().Equal(3, 2, 1, 0);
        trial.Retract(new Number(3));
        trial.Facts<Number>().Should().BeEmpty();
    }

    [Fact]
    public void Values_may_be_yielded()
    {
        Trial trial = Trial.Of<Ages>().Insert(new Person("Ann", 7));
        trial.Fire();

        trial.Facts<int>().Should().Equal(7);
    }

    private sealed record Edge(string From, string To);

    private sealed record Path(string From, string To);

    private sealed record Number(int Value);

    private sealed class Counter(string name, int count)
    {
        internal string Name { get; } = name;

        internal int Count { get; set; } = count;
    }

    private sealed class Notes : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age >= 0);
            Then().Yield(ctx => new Note(person.Name));
        }
    }

    private sealed class NoteReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note);
            Then().Do(ctx => log.Add("read " + note.Text)).Undo(ctx => log.Add("forget " + note.Text));
        }
    }

    private sealed class BadgeOfNote : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note);
            Then().Yield(ctx => new Badge("badge of " + note.Text));
        }
    }

    private sealed class Counters : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Counter(person.Name, person.Age), (ctx, counter) => More(counter, person.Age));
        }

        private static Counter More(Counter counter, int by)
        {
            counter.Count += by;
            return counter;
        }
    }

    private sealed class CounterReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Counter counter = null!;
            When().Match(() => counter);
            Then().Do(ctx => log.Add($"{counter.Name} {counter.Count}"));
        }
    }

    private sealed class Totals : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Yield(
                    ctx => new Total(person.Name, person.Age),
                    (ctx, total) => new Total(total.Customer, total.Sum + person.Age)
                );
        }
    }

    private sealed class TwoNotes : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Note("first " + person.Name)).Yield(ctx => new Note("second " + person.Name));
        }
    }

    private sealed class YieldBetween(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add("before")).Yield(ctx => new Note(person.Name)).Do(ctx => log.Add("after"));
        }
    }

    private sealed class OneNoteForAll : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Yield(ctx => new Note("somebody"));
        }
    }

    private sealed class SameNoteForPets : Rule
    {
        public override void Define()
        {
            When().Match<Pet>();
            Then().Yield(ctx => new Note("somebody"));
        }
    }

    private sealed class NoteOfAge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Note($"{person.Age}"));
        }
    }

    private sealed class Direct : Rule
    {
        public override void Define()
        {
            Edge edge = null!;
            When().Match(() => edge);
            Then().Yield(ctx => new Path(edge.From, edge.To));
        }
    }

    private sealed class Transitive : Rule
    {
        public override void Define()
        {
            Edge edge = null!;
            Path path = null!;
            When().Match(() => edge).Match(() => path, p => p.From == edge.To);
            Then().Yield(ctx => new Path(edge.From, path.To));
        }
    }

    private sealed class Countdown : Rule
    {
        public override void Define()
        {
            Number number = null!;
            When().Match(() => number, n => n.Value > 0);
            Then().Yield(ctx => new Number(number.Value - 1));
        }
    }

    private sealed class Ages : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => person.Age);
        }
    }
}
