using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>What runs when a rule fires, and what an action can do.</summary>
public sealed class ActionTests
{
    [Fact]
    public void Actions_run_in_the_order_in_which_they_are_written()
    {
        Trial.Of<ThreeSteps>().Insert(new Person("Ann")).Fire().Should().Equal("1", "2", "3");
    }

    [Fact]
    public void Do_runs_again_when_the_match_changes()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Triggers>().Insert(ann);

        trial.Fire().Should().Equal("new Ann", "any Ann");
        trial.Update(ann).Fire().Should().Equal("changed Ann", "any Ann");
        trial.Update(ann).Fire().Should().Equal("changed Ann", "any Ann");
    }

    [Fact]
    public void A_match_that_changes_before_it_fires_is_still_new()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Triggers>().Insert(ann).Update(ann);

        trial.Fire().Should().Equal("new Ann", "any Ann");
    }

    [Fact]
    public void Several_changes_before_firing_fire_once()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Triggers>().Insert(ann);
        trial.Fire();

        trial.Update(ann).Update(ann).Fire().Should().Equal("changed Ann", "any Ann");
    }

    [Fact]
    public void Undo_runs_within_Fire_when_a_match_that_fired_is_gone()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Triggers>().Insert(ann);
        trial.Fire();

        trial.Retract(ann).Said().Should().BeEmpty();
        trial.Fire().Should().Equal("gone Ann");
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Undo_runs_when_a_fact_no_longer_meets_the_condition()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<Triggers>().Insert(ann);
        trial.Fire();

        ann.Age = -1;
        trial.Update(ann).Fire().Should().Equal("gone Ann");
    }

    [Fact]
    public void Undo_does_not_run_for_a_match_that_never_fired()
    {
        var ann = new Person("Ann");

        Trial.Of<Triggers>().Insert(ann).Retract(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Undo_sees_the_facts_of_its_match()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<UndoneOwner>().Insert(new Person("Ann"), tom);
        trial.Fire();

        trial.Retract(tom).Fire().Should().Equal("Ann lost Tom");
    }

    [Fact]
    public void An_Undo_of_the_first_trigger_alone_runs_as_well()
    {
        // A rule that has nothing to do on a change still undoes after one.
        var ann = new Person("Ann");
        Trial trial = Trial.Of<OnAndOff>().Insert(ann);

        trial.Fire().Should().Equal("on");
        trial.Update(ann).Fire().Should().BeEmpty();
        trial.Retract(ann).Fire().Should().Equal("off");
    }

    [Fact]
    public void The_match_says_why_it_fires()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Reasons>().Insert(ann);

        trial.Fire().Should().Equal("Created");
        trial.Update(ann).Fire().Should().Equal("Updated");
        trial.Retract(ann).Fire().Should().Equal("Removed");
    }

    [Fact]
    public void An_action_may_insert_and_further_rules_fire()
    {
        Trial trial = Trial.Of(typeof(Inserts), typeof(NoteReader)).Insert(new Person("Ann"));

        trial.Fire().Should().Equal("read Ann");
    }

    [Fact]
    public void An_inserted_fact_outlives_its_match()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Inserts>().Insert(ann);
        trial.Fire();

        trial.Retract(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    public void An_action_may_insert_a_batch()
    {
        Trial trial = Trial.Of(typeof(InsertsTwo), typeof(NoteReader)).Insert(new Person("Ann"));

        trial.Fire().Should().Equal("read Ann 1", "read Ann 2");
    }

    [Fact]
    public void An_action_may_try_to_insert()
    {
        Trial trial = Trial.Of<TriesInsert>().Insert(new Person("Ann"), new Note("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("False", "True");
    }

    [Fact]
    public void An_action_may_update_its_fact_and_the_rule_ends_by_its_condition()
    {
        var ann = new Person("Ann", 3);
        Trial trial = Trial.Of<CountsDown>().Insert(ann);

        trial.Fire().Should().Equal("3", "2", "1");
        ann.Age.Should().Be(0);
    }

    [Fact]
    public void An_action_may_update_several_facts()
    {
        Trial trial = Trial
            .Of(typeof(Birthday), typeof(Teenagers))
            .Insert(new Badge("go"), new Person("Ann", 12), new Person("Bob", 12));

        trial.Fire().Should().Equal("Ann 13", "Bob 13");
    }

    [Fact]
    public void An_action_may_retract()
    {
        Trial trial = Trial.Of(typeof(Removes), typeof(Unbadged)).Insert(new Badge("x"));
        trial.Fire().Should().Equal("removed x", "no badge");

        trial.Facts<Badge>().Should().BeEmpty();
    }

    [Fact]
    public void An_action_may_retract_several_facts()
    {
        Trial trial = Trial.Of<RemovesAll>().Insert(new Person("Ann"), new Badge("x"), new Badge("y"));

        trial.Fire();
        trial.Facts<Badge>().Should().BeEmpty();
    }

    [Fact]
    public void Trying_says_whether_the_fact_was_there()
    {
        Trial trial = Trial.Of<Tries>().Insert(new Person("Ann"), new Badge("x"));

        trial.Fire().Should().Equal("True False True False");
    }

    [Fact]
    public void A_retraction_takes_waiting_matches_off_the_agenda()
    {
        Trial trial = Trial.Of(typeof(Removes), typeof(BadgeReader)).Insert(new Badge("x"));

        trial.Fire().Should().Equal("removed x");
    }

    [Fact]
    public void Halt_ends_firing_after_the_rule()
    {
        Trial trial = Trial.Of<Halts>().Insert(new Person("Ann"), new Person("Bob"));

        trial.Session.Fire().Should().Be(1);
        trial.Said().Should().Equal("before Ann", "after Ann");
    }

    [Fact]
    public void The_next_Fire_goes_on_after_a_Halt()
    {
        Trial trial = Trial.Of<Halts>().Insert(new Person("Ann"), new Person("Bob"));
        trial.Fire();

        trial.Fire().Should().Equal("before Bob", "after Bob");
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void An_extension_updates_after_a_change()
    {
        var ann = new Person("Ann", 3);
        Trial trial = Trial.Of<CountsDownByExtension>().Insert(ann);

        trial.Fire().Should().Equal("3", "2", "1");
    }

    private sealed class ThreeSteps(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => log.Add("1")).Do(ctx => log.Add("2")).Do(ctx => log.Add("3"));
        }
    }

    private sealed class Triggers(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age >= 0);
            Then()
                .Action(ctx => log.Add("new " + person.Name), ActionTrigger.Activated)
                .Action(ctx => log.Add("changed " + person.Name), ActionTrigger.Reactivated)
                .Do(ctx => log.Add("any " + person.Name))
                .Undo(ctx => log.Add("gone " + person.Name));
        }
    }

    private sealed class UndoneOwner(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Undo(ctx => log.Add($"{person} lost {pet}"));
        }
    }

    private sealed class OnAndOff(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then()
                .Action(ctx => log.Add("on"), ActionTrigger.Activated)
                .Action(ctx => log.Add("off"), ActionTrigger.Deactivated);
        }
    }

    private sealed class Reasons(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then()
                .Action(
                    ctx => log.Add(ctx.Match.Trigger.ToString()),
                    ActionTrigger.Activated | ActionTrigger.Reactivated | ActionTrigger.Deactivated
                );
        }
    }

    private sealed class Inserts : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => ctx.Insert(new Note(person.Name)));
        }
    }

    private sealed class InsertsTwo : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => ctx.InsertAll(Notes(person)));
        }

        private static IEnumerable<object> Notes(Person person) => [new Note($"{person} 1"), new Note($"{person} 2")];
    }

    private sealed class NoteReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note);
            Then().Do(ctx => log.Add("read " + note.Text));
        }
    }

    private sealed class TriesInsert(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add(ctx.TryInsert(new Note(person.Name)).ToString()));
        }
    }

    private sealed class CountsDown(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 0);
            Then().Do(ctx => log.Add($"{person.Age}")).Do(ctx => Younger(person)).Do(ctx => ctx.Update(person));
        }

        private static void Younger(Person person) => person.Age--;
    }

    private sealed class CountsDownByExtension(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 0);
            Then().Do(ctx => log.Add($"{person.Age}")).Do(ctx => ctx.Update(person, Younger));
        }

        private static void Younger(Person person) => person.Age--;
    }

    [Priority(1)]
    private sealed class Birthday : Rule
    {
        public override void Define()
        {
            IEnumerable<Person> people = null!;
            Badge badge = null!;
            When()
                .Match(() => badge, b => b.Text == "go")
                .Query(() => people, q => q.Match<Person>(p => p.Age == 12).Collect().Where(c => c.Any()));
            Then().Do(ctx => ctx.UpdateAll(Older(people)));
        }

        private static List<object> Older(IEnumerable<Person> people)
        {
            List<object> older = [.. people];
            foreach (Person person in older.Cast<Person>())
                person.Age++;
            return older;
        }
    }

    private sealed class Teenagers(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 12);
            Then().Do(ctx => log.Add($"{person} {person.Age}"));
        }
    }

    [Priority(1)]
    private sealed class Removes(List<string> log) : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Do(ctx => ctx.Retract(badge)).Do(ctx => log.Add("removed " + badge.Text));
        }
    }

    private sealed class Unbadged(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Not<Badge>();
            Then().Do(ctx => log.Add("no badge"));
        }
    }

    private sealed class RemovesAll : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Badge> badges = null!;
            When().Match(() => person).Query(() => badges, q => q.Match<Badge>().Collect().Where(b => b.Any()));
            Then().Do(ctx => ctx.RetractAll(badges.ToArray()));
        }
    }

    private sealed class Tries(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx =>
                    log.Add(
                        $"{ctx.TryUpdate(new Badge("x"))} {ctx.TryUpdate(new Badge("y"))} {ctx.TryRetract(new Badge("x"))} {ctx.TryRetract(new Badge("y"))}"
                    )
                );
        }
    }

    private sealed class BadgeReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Do(ctx => log.Add("read " + badge.Text));
        }
    }

    private sealed class Halts(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"before {person}")).Do(ctx => ctx.Halt()).Do(ctx => log.Add($"after {person}"));
        }
    }
}
