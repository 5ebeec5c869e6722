using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Let binds what is calculated; Having tests what is bound.</summary>
public sealed class LetAndHavingTests
{
    [Fact]
    public void Let_calculates_from_one_fact() =>
        Trial.Of<Doubled>().Insert(new Person("Ann", 4)).Fire().Should().Equal("8");

    [Fact]
    public void Let_calculates_from_several_facts()
    {
        Trial trial = Trial.Of<Price>().Insert(new Pet("Tom", "Ann", "cat", 3), new Visit("Tom", 5));

        trial.Fire().Should().Equal("Tom 15");
    }

    [Fact]
    public void Let_is_calculated_anew_when_its_facts_change()
    {
        var ann = new Person("Ann", 4);
        Trial trial = Trial.Of<Doubled>().Insert(ann);
        trial.Fire();

        ann.Age = 5;
        trial.Update(ann).Fire().Should().Equal("10");
    }

    [Fact]
    public void Conditions_after_a_Let_may_use_it()
    {
        Trial trial = Trial
            .Of<HeavierThanDouble>()
            .Insert(new Person("Ann", 4), new Pet("Tom", "x", "cat", 9), new Pet("Ivy", "x", "cat", 8));

        trial.Fire().Should().Equal("Tom");
    }

    [Fact]
    public void Conditions_after_a_Let_follow_it()
    {
        var ann = new Person("Ann", 4);
        Trial trial = Trial.Of<HeavierThanDouble>().Insert(ann, new Pet("Tom", "x", "cat", 9));
        trial.Fire();

        ann.Age = 5;
        trial.Update(ann).Fire().Should().BeEmpty();
        ann.Age = 1;
        trial.Update(ann).Fire().Should().Equal("Tom");
    }

    [Fact]
    public void A_calculated_value_may_be_a_join_key()
    {
        Trial trial = Trial
            .Of<ByInitial>()
            .Insert(new Person("Ann"), new Person("Bob"), new Badge("A"), new Badge("B"), new Badge("C"));

        trial.Fire().Should().BeEquivalentTo("Ann A", "Bob B");
    }

    [Fact]
    public void A_Let_may_use_another()
    {
        Trial.Of<Quadrupled>().Insert(new Person("Ann", 4)).Fire().Should().Equal("16");
    }

    [Theory]
    [InlineData(typeof(OwnPets))]
    [InlineData(typeof(OwnPetsOfPlace))]
    [InlineData(typeof(OwnPetsAsQueryable))]
    public void A_sequence_that_is_read_when_the_rule_fires_keeps_the_values_that_it_was_made_of(Type rule)
    {
        Trial trial = Trial
            .Of(rule)
            .Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"), new Pet("Ivy", "Ann"));

        trial.Fire().Should().BeEquivalentTo("Ann 2", "Bob 0");
    }

    [Fact]
    public void A_Let_may_use_a_collection()
    {
        var tom = new Pet("Tom", "x", "cat", 9);
        Trial trial = Trial.Of<TotalWeight>().Insert(tom, new Pet("Ivy", "x", "cat", 8));
        trial.Fire().Should().Equal("17");

        trial.Retract(tom).Fire().Should().BeEmpty();
        trial.Insert(new Pet("Rex", "x", "dog", 20)).Fire().Should().Equal("28");
    }

    [Fact]
    public void A_Let_may_be_null()
    {
        Trial.Of<HomeTown>().Insert(new Person("Ann")).Fire().Should().Equal("Ann of ");
    }

    [Fact]
    public void A_query_may_use_a_Let_and_follows_it()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<SelectedWithLet>().Insert(ann, new Pet("Tom", "x"));
        trial.Fire().Should().Equal("Tom 2");

        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("Tom 4");
    }

    [Fact]
    public void Having_tests_what_is_bound()
    {
        Trial trial = Trial.Of<Grown>().Insert(new Person("Ann", 20), new Person("Bob", 10));

        trial.Fire().Should().Equal("Ann 40");
    }

    [Fact]
    public void Having_follows_an_update()
    {
        var ann = new Person("Ann", 10);
        Trial trial = Trial.Of<Grown>().Insert(ann);
        trial.Fire().Should().BeEmpty();

        ann.Age = 20;
        trial.Update(ann).Fire().Should().Equal("Ann 40");
        ann.Age = 10;
        trial.Update(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Having_tells_two_variables_of_one_type_apart()
    {
        Trial trial = Trial
            .Of<Transfers>()
            .Insert(new Person("Ann", 1, "a b"), new Person("Bob", 2, "c"), new Person("Cyd", 3, "d"));

        // Only Ann's city has two words, so she alone is the giver.
        trial.Fire().Should().BeEquivalentTo("Ann to Bob", "Ann to Cyd");
    }

    [Fact]
    public void Having_of_several_conditions_needs_all()
    {
        Trial trial = Trial.Of<Between>().Insert(new Person("Ann", 1), new Person("Bob", 5), new Person("Cyd", 9));

        trial.Fire().Should().Equal("Bob");
    }

    [Fact]
    public void Having_may_stand_before_further_patterns()
    {
        Trial trial = Trial
            .Of<GrownOwners>()
            .Insert(new Person("Ann", 20), new Person("Bob", 2), new Pet("Tom", "Ann"), new Pet("Rex", "Bob"));

        trial.Fire().Should().Equal("Tom");
    }

    [Fact]
    public void Having_may_test_a_collection()
    {
        Trial trial = Trial.Of<ManyPets>().Insert(new Pet("Tom", "x"));
        trial.Fire().Should().BeEmpty();

        trial.Insert(new Pet("Ivy", "x")).Fire().Should().Equal("2");
    }

    private sealed class Doubled(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int twice = 0;
            When().Match(() => person).Let(() => twice, () => person.Age * 2);
            Then().Do(ctx => log.Add($"{twice}"));
        }
    }

    private sealed class Price(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            Visit visit = null!;
            int price = 0;
            When()
                .Match(() => pet)
                .Match(() => visit, v => v.Pet == pet.Name)
                .Let(() => price, () => pet.Weight * visit.Price);
            Then().Do(ctx => log.Add($"{pet} {price}"));
        }
    }

    private sealed class HeavierThanDouble(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            int twice = 0;
            When().Match(() => person).Let(() => twice, () => person.Age * 2).Match(() => pet, p => p.Weight > twice);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class ByInitial(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string initial = null!;
            Badge badge = null!;
            When()
                .Match(() => person)
                .Let(() => initial, () => person.Name.Substring(0, 1))
                .Match(() => badge, b => b.Text == initial);
            Then().Do(ctx => log.Add($"{person} {badge.Text}"));
        }
    }

    private sealed class Quadrupled(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int twice = 0;
            int fourfold = 0;
            When().Match(() => person).Let(() => twice, () => person.Age * 2).Let(() => fourfold, () => twice * 2);
            Then().Do(ctx => log.Add($"{fourfold}"));
        }
    }

    private sealed class TotalWeight(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            int total = 0;
            When()
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Let(() => total, () => pets.Sum(p => p.Weight))
                .Having(() => total > 10);
            Then().Do(ctx => log.Add($"{total}"));
        }
    }

    private sealed class OwnPets(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            IEnumerable<Pet> own = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Let(() => own, () => pets.Where(p => p.Owner == person.Name));
            Then().Do(ctx => log.Add($"{person} {own.Count()}"));
        }
    }

    /// <summary>The condition has two parameters, and one of its own within it.</summary>
    private sealed class OwnPetsOfPlace(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            IEnumerable<Pet> own = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Let(
                    () => own,
                    () =>
                        pets.Where((p, place) => place >= 0 && pets.Any(other => other == p) && p.Owner == person.Name)
                );
            Then().Do(ctx => log.Add($"{person} {own.Count()}"));
        }
    }

    /// <summary>The condition stays an expression.</summary>
    private sealed class OwnPetsAsQueryable(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            IEnumerable<Pet> own = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Let(() => own, () => pets.AsQueryable().Where(p => p.Owner == person.Name));
            Then().Do(ctx => log.Add($"{person} {own.Count()}"));
        }
    }

    private sealed class HomeTown(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string? town = null;
            When().Match(() => person).Let(() => town, () => person.City);
            Then().Do(ctx => log.Add($"{person} of {town}"));
        }
    }

    private sealed class SelectedWithLet(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int twice = 0;
            string label = null!;
            When()
                .Match(() => person)
                .Let(() => twice, () => person.Age * 2)
                .Query(() => label, q => q.Match<Pet>().Select(p => $"{p.Name} {twice}"));
            Then().Do(ctx => log.Add(label));
        }
    }

    private sealed class Grown(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int twice = 0;
            When().Match(() => person).Let(() => twice, () => person.Age * 2).Having(() => twice >= 36);
            Then().Do(ctx => log.Add($"{person} {twice}"));
        }
    }

    private sealed class Transfers(List<string> log) : Rule
    {
        public override void Define()
        {
            Person giver = null!;
            Person taker = null!;
            When()
                .Match(() => giver)
                .Match(() => taker, p => p != giver)
                .Having(() => Words(giver.City) == 2, () => Words(taker.City) == 1);
            Then().Do(ctx => log.Add($"{giver} to {taker}"));
        }

        private static int Words(string? text) => text!.Split(' ').Length;
    }

    private sealed class Between(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Having(() => person.Age > 2, () => person.Age < 8);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class GrownOwners(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Having(() => person.Age > 17).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class ManyPets(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect()).Having(() => pets.Count() > 1);
            Then().Do(ctx => log.Add($"{pets.Count()}"));
        }
    }
}
