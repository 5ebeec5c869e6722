using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Queries that pass their elements on one by one: Match, Where, Select, SelectMany, From.</summary>
public sealed class QueryTests
{
    [Fact]
    public void A_query_of_a_match_is_a_match()
    {
        Trial trial = Trial.Of<Cats>().Insert(new Pet("Tom", "Ann"), new Pet("Rex", "Bob", "dog"));

        trial.Fire().Should().Equal("Tom");
    }

    [Fact]
    public void A_query_joins_with_what_is_bound_before_it()
    {
        Trial trial = Trial
            .Of<PetsOfPerson>()
            .Insert(new Person("Ann"), new Pet("Tom", "Ann"), new Pet("Ivy", "Ann"), new Pet("Rex", "Bob"));

        trial.Fire().Should().Equal("Ann Tom", "Ann Ivy");
    }

    [Fact]
    public void Select_passes_on_what_it_makes()
    {
        Trial trial = Trial.Of<Names>().Insert(new Pet("Tom", "Ann"), new Pet("Ivy", "Bob"));

        trial.Fire().Should().Equal("TOM", "IVY");
    }

    [Fact]
    public void Select_follows_its_source()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Names>().Insert(tom);
        trial.Fire();

        tom.Name = "Sam";
        trial.Update(tom).Fire().Should().Equal("SAM");
        trial.Retract(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Equal_selections_of_two_facts_are_two()
    {
        Trial trial = Trial.Of<Names>().Insert(new Pet("Tom", "Ann"), new Pet("Tom", "Bob"));

        trial.Fire().Should().Equal("TOM", "TOM");
    }

    [Fact]
    public void Where_after_Select_looks_at_the_selection()
    {
        Trial trial = Trial.Of<LongNames>().Insert(new Pet("Tom", "Ann"), new Pet("Titus", "Bob"));

        trial.Fire().Should().Equal("TITUS!");
    }

    [Fact]
    public void Where_after_Select_follows_an_update()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<LongNames>().Insert(tom);
        trial.Fire().Should().BeEmpty();

        tom.Name = "Tommy";
        trial.Update(tom).Fire().Should().Equal("TOMMY!");
        tom.Name = "Tim";
        trial.Update(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Where_joins_with_what_is_bound_before_the_query()
    {
        Trial trial = Trial
            .Of<HeavierThanAge>()
            .Insert(new Person("Ann", 5), new Pet("Tom", "Ann", "cat", 4), new Pet("Rex", "Bob", "dog", 9));

        trial.Fire().Should().Equal("Rex");
    }

    [Fact]
    public void Select_may_use_what_is_bound_before_the_query()
    {
        Trial trial = Trial.Of<Labels>().Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"));

        trial.Fire().Should().Equal("Tom of Ann");
    }

    [Fact]
    public void Select_sees_a_change_of_what_is_bound_before_the_query()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of<AgedPets>().Insert(ann, new Pet("Tom", "Ann"));
        trial.Fire().Should().Equal("Tom 1");

        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("Tom 2");
    }

    [Fact]
    public void A_selection_joins_with_a_further_pattern()
    {
        Trial trial = Trial
            .Of<OwnerNames>()
            .Insert(new Pet("Tom", "Ann"), new Pet("Rex", "Cyd"), new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("Ann");
    }

    [Fact]
    public void SelectMany_passes_on_every_element()
    {
        Trial trial = Trial.Of<Letters>().Insert("ab", "c", "");

        trial.Fire().Should().Equal("a", "b", "c");
    }

    [Fact]
    public void SelectMany_adds_and_removes_as_its_source_changes()
    {
        var list = new Basket("pear", "plum");
        Trial trial = Trial.Of<Fruits>().Insert(list);
        trial.Fire().Should().Equal("pear", "plum");

        list.Fruits.Remove("pear");
        list.Fruits.Add("fig");
        trial.Update(list).Fire().Should().Contain("fig").And.Contain("no pear").And.NotContain("no plum");
    }

    [Fact]
    public void SelectMany_of_a_retracted_source_is_gone()
    {
        var list = new Basket("pear", "plum");
        Trial trial = Trial.Of<Fruits>().Insert(list);
        trial.Fire();

        trial.Retract(list).Fire().Should().BeEquivalentTo("no pear", "no plum");
    }

    [Fact]
    public void SelectMany_filters_and_joins()
    {
        Trial trial = Trial
            .Of<FruitBadges>()
            .Insert(new Basket("pear", "plum", "fig"), new Badge("fig"), new Badge("pear"));

        trial.Fire().Should().BeEquivalentTo("pear");
    }

    [Fact]
    public void From_takes_a_value_of_what_is_bound()
    {
        Trial trial = Trial.Of<FirstFruit>().Insert(new Basket("pear", "plum"));

        trial.Fire().Should().Equal("pear");
    }

    [Fact]
    public void From_queries_a_collection_that_is_bound()
    {
        Trial trial = Trial.Of<HeavyOfAll>().Insert(new Pet("Tom", "Ann", "cat", 3), new Pet("Rex", "Bob", "dog", 30));

        trial.Fire().Should().Equal("Rex of 2");
    }

    [Fact]
    public void From_over_a_collection_follows_it()
    {
        Trial trial = Trial.Of<HeavyOfAll>().Insert(new Pet("Tom", "Ann", "cat", 3));
        trial.Fire().Should().BeEmpty();

        trial.Insert(new Pet("Rex", "Bob", "dog", 30)).Fire().Should().Equal("Rex of 2");
    }

    [Fact]
    public void Two_queries_of_a_rule_combine()
    {
        Trial trial = Trial
            .Of<NamesAndAges>()
            .Insert(new Pet("Tom", "Ann"), new Person("Ann", 7), new Person("Bob", 8));

        trial.Fire().Should().BeEquivalentTo("TOM 7", "TOM 8");
    }

    [Fact]
    public void The_match_shows_what_a_selection_was_made_of()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Names>();
        IFactMatch? seen = null;
        trial.Session.Events.RuleFiredEvent += (_, args) => seen = args.Facts.Single();
        trial.Insert(tom).Fire();

        seen!.Value.Should().Be("TOM");
        seen.Source!.SourceType.Should().Be(FactSourceType.Aggregate);
        seen.Source.Facts.Select(fact => fact.Value).Should().Equal(tom);
    }

    private sealed class Basket(params string[] fruits)
    {
        public List<string> Fruits { get; } = [.. fruits];
    }

    private sealed class Cats(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Query(() => pet, q => q.Match<Pet>(p => p.Kind == "cat"));
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class PetsOfPerson(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Query(() => pet, q => q.Match<Pet>(p => p.Owner == person.Name));
            Then().Do(ctx => log.Add($"{person} {pet}"));
        }
    }

    private sealed class Names(List<string> log) : Rule
    {
        public override void Define()
        {
            string name = null!;
            When().Query(() => name, q => q.Match<Pet>().Select(p => p.Name.ToUpperInvariant()));
            Then().Do(ctx => log.Add(name));
        }
    }

    private sealed class LongNames(List<string> log) : Rule
    {
        public override void Define()
        {
            string name = null!;
            When()
                .Query(
                    () => name,
                    q =>
                        q.Match<Pet>()
                            .Select(p => p.Name.ToUpperInvariant())
                            .Where(n => n.Length > 3)
                            .Select(n => n + "!")
                );
            Then().Do(ctx => log.Add(name));
        }
    }

    private sealed class HeavierThanAge(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Query(() => pet, q => q.Match<Pet>().Where(p => p.Weight > person.Age));
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class Labels(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string label = null!;
            When()
                .Match(() => person)
                .Query(
                    () => label,
                    q => q.Match<Pet>(p => p.Owner == person.Name).Select(p => p.Name + " of " + person.Name)
                );
            Then().Do(ctx => log.Add(label));
        }
    }

    private sealed class AgedPets(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string label = null!;
            When()
                .Match(() => person)
                .Query(
                    () => label,
                    q => q.Match<Pet>(p => p.Owner == person.Name).Select(p => $"{p.Name} {person.Age}")
                );
            Then().Do(ctx => log.Add(label));
        }
    }

    private sealed class OwnerNames(List<string> log) : Rule
    {
        public override void Define()
        {
            string owner = null!;
            Person person = null!;
            When()
                .Query(() => owner, q => q.Match<Pet>().Select(p => p.Owner))
                .Match(() => person, p => p.Name == owner);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Letters(List<string> log) : Rule
    {
        public override void Define()
        {
            char letter = default;
            When().Query(() => letter, q => q.Match<string>().SelectMany(s => s.ToCharArray()));
            Then().Do(ctx => log.Add($"{letter}"));
        }
    }

    private sealed class Fruits(List<string> log) : Rule
    {
        public override void Define()
        {
            string fruit = null!;
            When().Query(() => fruit, q => q.Match<Basket>().SelectMany(b => b.Fruits));
            Then().Do(ctx => log.Add(fruit)).Undo(ctx => log.Add("no " + fruit));
        }
    }

    private sealed class FruitBadges(List<string> log) : Rule
    {
        public override void Define()
        {
            string fruit = null!;
            When()
                .Query(() => fruit, q => q.Match<Basket>().SelectMany(b => b.Fruits).Where(f => f.StartsWith('p')))
                .Exists<Badge>(b => b.Text == fruit);
            Then().Do(ctx => log.Add(fruit));
        }
    }

    private sealed class FirstFruit(List<string> log) : Rule
    {
        public override void Define()
        {
            Basket basket = null!;
            string fruit = null!;
            When().Match(() => basket).Query(() => fruit, q => q.From(() => basket.Fruits[0]));
            Then().Do(ctx => log.Add(fruit));
        }
    }

    private sealed class HeavyOfAll(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            Pet heavy = null!;
            When()
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Query(() => heavy, q => q.From(() => pets).SelectMany(all => all).Where(p => p.Weight > 10));
            Then().Do(ctx => log.Add($"{heavy} of {pets.Count()}"));
        }
    }

    private sealed class NamesAndAges(List<string> log) : Rule
    {
        public override void Define()
        {
            string name = null!;
            int age = 0;
            When()
                .Query(() => name, q => q.Match<Pet>().Select(p => p.Name.ToUpperInvariant()))
                .Query(() => age, q => q.Match<Person>().Select(p => p.Age));
            Then().Do(ctx => log.Add($"{name} {age}"));
        }
    }
}
