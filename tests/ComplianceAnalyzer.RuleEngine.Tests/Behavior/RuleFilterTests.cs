using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Filters that a rule declares itself: OnChange and Where.</summary>
public sealed class RuleFilterTests
{
    [Fact]
    public void OnChange_fires_at_first() =>
        Trial.Of<AgeChanges>().Insert(new Person("Ann")).Fire().Should().Equal("Ann 0");

    [Fact]
    public void OnChange_fires_again_only_when_its_key_changed()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<AgeChanges>().Insert(ann);
        trial.Fire();

        ann.City = "Delft";
        trial.Update(ann).Fire().Should().BeEmpty();
        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("Ann 2");
        trial.Update(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void OnChange_of_several_keys_fires_when_any_changed()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<AgeOrCityChanges>().Insert(ann);
        trial.Fire();

        ann.Name = "Anna";
        trial.Update(ann).Fire().Should().BeEmpty();
        ann.City = "Delft";
        trial.Update(ann).Fire().Should().Equal("Anna 1 Delft");
        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("Anna 2 Delft");
    }

    [Fact]
    public void OnChange_looks_at_each_match_alone()
    {
        var ann = new Person("Ann", 1);
        var bob = new Person("Bob", 1);
        Trial trial = Trial.Of<AgeChanges>().Insert(ann, bob);
        trial.Fire();

        ann.Age = 2;
        trial.Update(ann, bob).Fire().Should().Equal("Ann 2");
    }

    [Fact]
    public void OnChange_keeps_a_rule_from_going_round_on_its_own_update()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<UpdatesOther>().Insert(ann);

        trial.Fire().Should().Equal("Ann");
        ann.City.Should().Be("seen");
    }

    [Fact]
    public void OnChange_may_look_at_a_calculated_value()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<ThresholdCrossed>().Insert(ann);
        trial.Fire();

        ann.Age = 2;
        trial.Update(ann).Fire().Should().BeEmpty();
        ann.Age = 6;
        trial.Update(ann).Fire().Should().Equal("False");
    }

    [Fact]
    public void OnChange_may_look_at_an_aggregate()
    {
        var tom = new Pet("Tom", "x");
        Trial trial = Trial.Of<CountChanges>().Insert(tom);
        trial.Fire().Should().Equal("1");

        tom.Weight = 5;
        trial.Update(tom).Fire().Should().BeEmpty();
        trial.Insert(new Pet("Rex", "x")).Fire().Should().Equal("2");
    }

    [Fact]
    public void What_was_yielded_stays_while_OnChange_holds_a_change_back()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<YieldOnAge>().Insert(ann);
        trial.Fire();

        ann.Name = "Anna";
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Ann 1"));
        ann.Age = 2;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Anna 2"));
    }

    [Fact]
    public void Where_decides_whether_a_match_waits()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 20), new Person("Bob", 10));

        trial.Fire().Should().Equal("Ann");
    }

    [Fact]
    public void Where_is_asked_again_when_the_match_changes()
    {
        var bob = new Person("Bob", 10);
        Trial trial = Trial.Of<Adults>().Insert(bob);
        trial.Fire();

        bob.Age = 20;
        trial.Update(bob).Fire().Should().Equal("Bob");
    }

    [Fact]
    public void Where_does_not_end_a_match()
    {
        var ann = new Person("Ann", 20);
        Trial trial = Trial.Of<YieldForAdults>().Insert(ann);
        trial.Fire();

        ann.Age = 10;
        trial.Update(ann).Fire();
        trial.Facts<Note>().Should().Equal(new Note("Ann"));
    }

    [Fact]
    public void Where_of_several_conditions_needs_all()
    {
        Trial trial = Trial
            .Of<AdultsOfDelft>()
            .Insert(new Person("Ann", 20, "Delft"), new Person("Bob", 20), new Person("Cyd", 2, "Delft"));

        trial.Fire().Should().Equal("Ann");
    }

    [Fact]
    public void Where_and_OnChange_must_both_accept()
    {
        var ann = new Person("Ann", 20);
        Trial trial = Trial.Of<AdultAgeChanges>().Insert(ann);
        trial.Fire().Should().Equal("Ann 20");

        trial.Update(ann).Fire().Should().BeEmpty();
        ann.Age = 10;
        trial.Update(ann).Fire().Should().BeEmpty();
        ann.Age = 21;
        trial.Update(ann).Fire().Should().Equal("Ann 21");
    }

    [Fact]
    public void Where_may_ask_for_an_empty_collection_to_end_a_recursion()
    {
        Trial trial = Trial.Of<NoteOnce>().Insert(new Person("Ann"), new Person("Bob"));
        trial.Fire();

        trial.Facts<Note>().Should().Equal(new Note("Ann"), new Note("Bob"));
    }

    private sealed class AgeChanges(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age);
            Then().Do(ctx => log.Add($"{person} {person.Age}"));
        }
    }

    private sealed class AgeOrCityChanges(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age, () => person.City!);
            Then().Do(ctx => log.Add($"{person} {person.Age} {person.City}"));
        }
    }

    private sealed class UpdatesOther(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age);
            Then().Do(ctx => log.Add(person.Name)).Do(ctx => See(person)).Do(ctx => ctx.Update(person));
        }

        private static void See(Person person) => person.City = "seen";
    }

    private sealed class ThresholdCrossed(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age < 5);
            Then().Do(ctx => log.Add((person.Age < 5).ToString()));
        }
    }

    private sealed class CountChanges(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect());
            Filter().OnChange(() => pets.Count());
            Then().Do(ctx => log.Add($"{pets.Count()}"));
        }
    }

    private sealed class YieldOnAge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age);
            Then().Yield(ctx => new Note($"{person} {person.Age}"));
        }
    }

    private sealed class Adults(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => person.Age > 17);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class YieldForAdults : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => person.Age > 17);
            Then().Yield(ctx => new Note(person.Name));
        }
    }

    private sealed class AdultsOfDelft(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => person.Age > 17, () => person.City == "Delft");
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class AdultAgeChanges(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.Age).Where(() => person.Age > 17);
            Then().Do(ctx => log.Add($"{person} {person.Age}"));
        }
    }

    private sealed class NoteOnce : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Note> notes = null!;
            When().Match(() => person).Query(() => notes, q => q.Match<Note>(n => n.Text == person.Name).Collect());
            Filter().Where(() => !notes.Any());
            Then().Yield(ctx => new Note(person.Name));
        }
    }
}
