using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Exists, Not and All.</summary>
public sealed class ExistentialTests
{
    [Fact]
    public void Exists_fires_once_however_many_there_are()
    {
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), new Pet("Tom", "Ann"), new Pet("Ivy", "Ann"));

        trial.Fire().Should().Equal("Ann has a cat");
    }

    [Fact]
    public void Exists_does_not_fire_while_none_is_there()
    {
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), new Pet("Rex", "Ann", "dog"), new Pet("Ivy", "Bob"));

        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Exists_does_not_fire_again_when_a_second_comes()
    {
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire();

        trial.Insert(new Pet("Ivy", "Ann")).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Exists_does_not_fire_again_when_the_fact_it_found_is_updated()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), tom);
        trial.Fire();

        trial.Update(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Exists_holds_until_the_last_is_gone()
    {
        var tom = new Pet("Tom", "Ann");
        var ivy = new Pet("Ivy", "Ann");
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), tom, ivy).Retract(tom);
        trial.Fire().Should().Equal("Ann has a cat");

        trial.Retract(ivy);
        trial.Fire().Should().Equal("Ann has none now");
    }

    [Fact]
    public void Exists_fires_anew_when_one_comes_back()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), tom);
        trial.Fire();
        trial.Retract(tom).Fire();

        trial.Insert(tom).Fire().Should().Equal("Ann has a cat");
    }

    [Fact]
    public void Exists_follows_an_update()
    {
        var tom = new Pet("Tom", "Ann", "dog");
        Trial trial = Trial.Of<HasCat>().Insert(new Person("Ann"), tom);
        trial.Fire().Should().BeEmpty();

        tom.Kind = "cat";
        trial.Update(tom).Fire().Should().Equal("Ann has a cat");
        tom.Owner = "Bob";
        trial.Update(tom).Fire().Should().Equal("Ann has none now");
    }

    [Fact]
    public void Exists_may_be_the_whole_condition()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<SomePet>();
        trial.Fire().Should().BeEmpty();

        trial.Insert(tom, new Pet("Ivy", "Bob")).Fire().Should().Equal("some pet");
    }

    [Fact]
    public void Not_fires_while_none_is_there()
    {
        Trial trial = Trial.Of<HasNoCat>().Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"));

        trial.Fire().Should().Equal("Bob has no cat");
    }

    [Fact]
    public void Not_ends_when_one_comes_and_begins_when_the_last_goes()
    {
        var tom = new Pet("Tom", "Ann");
        var ivy = new Pet("Ivy", "Ann");
        Trial trial = Trial.Of<HasNoCat>().Insert(new Person("Ann"), tom, ivy);

        trial.Fire().Should().BeEmpty();
        trial.Retract(tom).Fire().Should().BeEmpty();
        trial.Retract(ivy).Fire().Should().Equal("Ann has no cat");
        trial.Insert(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Not_follows_an_update()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<HasNoCat>().Insert(new Person("Ann"), tom);
        trial.Fire().Should().BeEmpty();

        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().Equal("Ann has no cat");
    }

    [Fact]
    public void Not_does_not_fire_again_when_an_unrelated_fact_comes()
    {
        Trial trial = Trial.Of<HasNoCat>().Insert(new Person("Ann"));
        trial.Fire();

        trial.Insert(new Pet("Tom", "Bob")).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Not_may_be_the_whole_condition_and_holds_over_an_empty_memory()
    {
        Trial trial = Trial.Of<NoPet>();

        trial.Fire().Should().Equal("no pet");
    }

    [Fact]
    public void Not_as_the_whole_condition_ends_and_begins_again()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<NoPet>().Insert(tom);
        trial.Fire().Should().BeEmpty();

        trial.Retract(tom).Fire().Should().Equal("no pet");
    }

    [Fact]
    public void All_holds_over_no_facts()
    {
        Trial trial = Trial.Of<AllLight>().Insert(new Person("Ann"));

        trial.Fire().Should().Equal("Ann: all light");
    }

    [Fact]
    public void All_looks_only_at_facts_that_meet_its_base()
    {
        Trial trial = Trial
            .Of<AllLight>()
            .Insert(new Person("Ann"), new Pet("Tom", "Ann", "cat", 2), new Pet("Rex", "Bob", "dog", 50));

        trial.Fire().Should().Equal("Ann: all light");
    }

    [Fact]
    public void All_fails_with_one_fact_and_any_of_its_conditions()
    {
        var rex = new Pet("Rex", "Ann", "dog", 50);
        Trial trial = Trial.Of<AllLight>().Insert(new Person("Ann"), new Pet("Tom", "Ann"), rex);
        trial.Fire().Should().BeEmpty();

        rex.Weight = 5;
        trial.Update(rex).Fire().Should().Equal("Ann: all light");
        rex.Kind = "snake";
        trial.Update(rex).Fire().Should().BeEmpty();
        trial.Retract(rex).Fire().Should().Equal("Ann: all light");
    }

    [Fact]
    public void All_of_a_type_needs_no_base()
    {
        var rex = new Pet("Rex", "Ann", "dog");
        Trial trial = Trial.Of<OnlyCats>().Insert(new Pet("Tom", "Ann"), rex);
        trial.Fire().Should().BeEmpty();

        trial.Retract(rex).Fire().Should().Equal("only cats");
    }

    [Fact]
    public void All_over_an_empty_memory_holds()
    {
        Trial.Of<OnlyCats>().Fire().Should().Equal("only cats");
    }

    [Fact]
    public void Existentials_may_stand_between_patterns()
    {
        Trial trial = Trial
            .Of<TreatedOwners>()
            .Insert(
                new Person("Ann"),
                new Person("Bob"),
                new Pet("Tom", "Ann"),
                new Pet("Rex", "Bob"),
                new Visit("Tom", 1)
            );

        trial.Fire().Should().Equal("Tom");
    }

    [Fact]
    public void Existentials_may_join_with_several_patterns()
    {
        Trial trial = Trial
            .Of<NotPaidInFull>()
            .Insert(
                new Person("Ann", 5),
                new Pet("Tom", "Ann"),
                new Pet("Ivy", "Ann"),
                new Visit("Tom", 5),
                new Visit("Ivy", 4)
            );

        trial.Fire().Should().Equal("Ivy");
    }

    private sealed class HasCat(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Exists<Pet>(p => p.Owner == person.Name, p => p.Kind == "cat");
            Then().Do(ctx => log.Add($"{person} has a cat")).Undo(ctx => log.Add($"{person} has none now"));
        }
    }

    private sealed class SomePet(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Exists<Pet>();
            Then().Do(ctx => log.Add("some pet"));
        }
    }

    private sealed class HasNoCat(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Not<Pet>(p => p.Owner == person.Name, p => p.Kind == "cat");
            Then().Do(ctx => log.Add($"{person} has no cat"));
        }
    }

    private sealed class NoPet(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Not<Pet>();
            Then().Do(ctx => log.Add("no pet"));
        }
    }

    private sealed class AllLight(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .All<Pet>(p => p.Owner == person.Name, p => p.Weight < 10, p => p.Kind != "snake");
            Then().Do(ctx => log.Add($"{person}: all light"));
        }
    }

    private sealed class OnlyCats(List<string> log) : Rule
    {
        public override void Define()
        {
            When().All<Pet>(p => p.Kind == "cat");
            Then().Do(ctx => log.Add("only cats"));
        }
    }

    private sealed class TreatedOwners(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => pet).Exists<Visit>(v => v.Pet == pet.Name).Match(() => person, p => p.Name == pet.Owner);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class NotPaidInFull(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When()
                .Match(() => person)
                .Match(() => pet, p => p.Owner == person.Name)
                .Not<Visit>(v => v.Pet == pet.Name && v.Price >= person.Age);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }
}
