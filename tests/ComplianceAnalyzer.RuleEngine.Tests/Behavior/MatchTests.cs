using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Rules over one, two and three facts, with and without names.</summary>
public sealed class MatchTests
{
    [Fact]
    public void Nothing_fires_without_facts() => Trial.Of<Adults>().Fire().Should().BeEmpty();

    [Fact]
    public void Each_fact_that_meets_the_condition_fires_once()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 30), new Person("Bob", 10), new Person("Cyd", 18));

        trial.Fire().Should().Equal("Ann", "Cyd");
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Facts_that_come_later_fire_alone()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 30));
        trial.Fire();

        trial.Insert(new Person("Bob", 40)).Fire().Should().Equal("Bob");
    }

    [Fact]
    public void Fire_says_how_many_rules_fired()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 30), new Person("Bob", 10), new Person("Cyd", 18));

        trial.Session.Fire().Should().Be(2);
        trial.Session.Fire().Should().Be(0);
    }

    [Fact]
    public void All_conditions_of_a_pattern_must_hold()
    {
        Trial trial = Trial
            .Of<AdultsOfDelft>()
            .Insert(new Person("Ann", 30, "Delft"), new Person("Bob", 10, "Delft"), new Person("Cyd", 30, "Gouda"));

        trial.Fire().Should().Equal("Ann");
    }

    [Fact]
    public void A_fact_that_went_before_firing_does_not_fire()
    {
        var ann = new Person("Ann", 30);

        Trial.Of<Adults>().Insert(ann).Retract(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_fact_that_no_longer_meets_the_condition_does_not_fire()
    {
        var ann = new Person("Ann", 30);
        Trial trial = Trial.Of<Adults>().Insert(ann);

        ann.Age = 3;
        trial.Update(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_fact_that_comes_to_meet_the_condition_fires()
    {
        var ann = new Person("Ann", 3);
        Trial trial = Trial.Of<Adults>().Insert(ann);
        trial.Fire().Should().BeEmpty();

        ann.Age = 30;
        trial.Update(ann).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void A_change_that_nobody_reports_changes_nothing()
    {
        var ann = new Person("Ann", 3);
        Trial trial = Trial.Of<Adults>().Insert(ann);

        ann.Age = 30;
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void Two_patterns_are_joined_by_their_key()
    {
        Trial trial = Trial
            .Of<Owners>()
            .Insert(
                new Pet("Tom", "Ann"),
                new Person("Ann"),
                new Person("Bob"),
                new Pet("Rex", "Bob"),
                new Pet("Ivy", "Cyd")
            );

        trial.Fire().Should().BeEquivalentTo("Ann has Tom", "Bob has Rex");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_side_that_comes_first_makes_no_difference(bool personFirst)
    {
        object[] facts = [new Person("Ann"), new Pet("Tom", "Ann")];
        Trial trial = Trial.Of<Owners>();
        foreach (object fact in personFirst ? facts : facts.Reverse())
            trial.Insert(fact);

        trial.Fire().Should().Equal("Ann has Tom");
    }

    [Fact]
    public void Every_pair_that_matches_fires()
    {
        Trial trial = Trial
            .Of<Owners>()
            .Insert(new Person("Ann"), new Person("Ann"), new Pet("Tom", "Ann"), new Pet("Rex", "Ann"));

        trial.Fire().Should().HaveCount(4);
    }

    [Fact]
    public void A_join_follows_a_changed_key()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Owners>().Insert(new Person("Ann"), new Person("Bob"), tom);
        trial.Fire().Should().Equal("Ann has Tom");

        tom.Owner = "Bob";
        trial.Update(tom).Fire().Should().Equal("Bob has Tom");
        tom.Owner = "Nobody";
        trial.Update(tom).Fire().Should().BeEmpty();
        tom.Owner = "Ann";
        trial.Update(tom).Fire().Should().Equal("Ann has Tom");
    }

    [Fact]
    public void A_join_follows_a_changed_key_on_its_left()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Owners>().Insert(ann, new Pet("Tom", "Ann"), new Pet("Rex", "Bob"));
        trial.Fire().Should().Equal("Ann has Tom");

        ann.Name = "Bob";
        trial.Update(ann).Fire().Should().Equal("Bob has Rex");
    }

    [Fact]
    public void Null_equals_null_in_a_join()
    {
        Trial trial = Trial.Of<Neighbors>().Insert(new Person("Ann"), new Person("Bob"), new Person("Cyd", 0, "Delft"));

        trial.Fire().Should().BeEquivalentTo("Ann and Bob", "Bob and Ann");
    }

    [Fact]
    public void A_range_joins_too()
    {
        Trial trial = Trial
            .Of<Older>()
            .Insert(new Person("Ann", 30), new Person("Bob", 20), new Person("Cyd", 10), new Person("Dan", 10));

        trial.Fire().Should().BeEquivalentTo("Ann > Bob", "Ann > Cyd", "Ann > Dan", "Bob > Cyd", "Bob > Dan");
    }

    [Fact]
    public void A_fact_may_join_with_itself()
    {
        Trial trial = Trial.Of<SameAge>().Insert(new Person("Ann", 30), new Person("Bob", 30));

        trial.Fire().Should().BeEquivalentTo("Ann, Ann", "Ann, Bob", "Bob, Ann", "Bob, Bob");
    }

    [Fact]
    public void A_self_join_lets_go_of_a_retracted_fact_on_both_sides()
    {
        var ann = new Person("Ann", 30);
        Trial trial = Trial.Of<SameAge>().Insert(ann, new Person("Bob", 30)).Retract(ann);

        trial.Fire().Should().Equal("Bob, Bob");
    }

    [Fact]
    public void Three_patterns_join_in_a_chain()
    {
        Trial trial = Trial
            .Of<Bills>()
            .Insert(
                new Visit("Tom", 5),
                new Visit("Rex", 7),
                new Pet("Tom", "Ann"),
                new Pet("Rex", "Bob"),
                new Person("Ann")
            );

        trial.Fire().Should().Equal("Ann pays 5 for Tom");
    }

    [Fact]
    public void A_chain_breaks_and_closes_in_its_middle()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Bills>().Insert(new Person("Ann"), tom, new Visit("Tom", 5), new Visit("Tom", 6));
        trial.Fire().Should().Equal("Ann pays 5 for Tom", "Ann pays 6 for Tom");

        trial.Retract(tom).Fire().Should().BeEmpty();
        trial.Insert(tom).Fire().Should().Equal("Ann pays 5 for Tom", "Ann pays 6 for Tom");
    }

    [Fact]
    public void Patterns_without_a_condition_between_them_make_every_combination()
    {
        Trial trial = Trial
            .Of<Everything>()
            .Insert(new Person("Ann"), new Person("Bob"), new Badge("x"), new Badge("y"));

        trial.Fire().Should().BeEquivalentTo("Ann x", "Ann y", "Bob x", "Bob y");
    }

    [Fact]
    public void A_pattern_without_name_fires_for_each_fact()
    {
        Trial trial = Trial.Of<Unnamed>().Insert(new Person("Ann"), new Pet("Tom", "x"), new Pet("Rex", "y", "dog"));

        trial.Fire().Should().Equal("Ann");

        trial.Insert(new Pet("Ivy", "z")).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void A_pattern_without_name_or_condition_asks_for_a_fact_of_the_type()
    {
        Trial trial = Trial.Of<UnnamedOnly>().Insert(new Pet("Tom", "x"));

        trial.Fire().Should().Equal("a pet");
    }

    [Fact]
    public void A_condition_may_use_constants_fields_and_methods()
    {
        Trial trial = Trial.Of<OverLimit>().Insert(new Person("Ann", 8), new Person("Bob", 9), new Person("Cyd", 10));

        trial.Fire().Should().Equal("Cyd");
    }

    [Fact]
    public void A_condition_may_combine_tests_and_joins()
    {
        Trial trial = Trial
            .Of<HeavyOrOwned>()
            .Insert(new Person("Ann"), new Pet("Tom", "Ann"), new Pet("Rex", "Bob", "dog", 50), new Pet("Ivy", "Bob"));

        trial.Fire().Should().BeEquivalentTo("Tom", "Rex");
    }

    [Fact]
    public void Two_keys_must_both_agree()
    {
        Trial trial = Trial
            .Of<TwoKeys>()
            .Insert(
                new Person("Ann", 3),
                new Pet("Tom", "Ann", "cat", 3),
                new Pet("Rex", "Ann", "cat", 4),
                new Pet("Ivy", "Bob", "cat", 3)
            );

        trial.Fire().Should().Equal("Tom");
    }

    [Fact]
    public void A_condition_may_join_with_a_pattern_before_the_last()
    {
        Trial trial = Trial
            .Of<Visitors>()
            .Insert(new Person("Ann", 5), new Pet("Tom", "Ann"), new Visit("Tom", 5), new Visit("Tom", 6));

        trial.Fire().Should().Equal("Tom/5");
    }

    [Fact]
    public void Several_rules_see_the_same_facts()
    {
        Trial trial = Trial.Of(typeof(Adults), typeof(Owners), typeof(AdultsOfDelft));
        trial.Insert(new Person("Ann", 30, "Delft"), new Pet("Tom", "Ann"));

        trial.Fire().Should().BeEquivalentTo("Ann", "Ann", "Ann has Tom");
    }

    private sealed class Adults(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age >= 18);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class AdultsOfDelft(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age >= 18, p => p.City == "Delft");
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Owners(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => log.Add($"{person} has {pet}"));
        }
    }

    private sealed class Neighbors(List<string> log) : Rule
    {
        public override void Define()
        {
            Person one = null!;
            Person other = null!;
            When().Match(() => one).Match(() => other, p => p.City == one.City, p => p != one);
            Then().Do(ctx => log.Add($"{one} and {other}"));
        }
    }

    private sealed class Older(List<string> log) : Rule
    {
        public override void Define()
        {
            Person one = null!;
            Person other = null!;
            When().Match(() => one).Match(() => other, p => p.Age < one.Age);
            Then().Do(ctx => log.Add($"{one} > {other}"));
        }
    }

    private sealed class SameAge(List<string> log) : Rule
    {
        public override void Define()
        {
            Person one = null!;
            Person other = null!;
            When().Match(() => one).Match(() => other, p => p.Age == one.Age);
            Then().Do(ctx => log.Add($"{one}, {other}"));
        }
    }

    private sealed class Bills(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            Visit visit = null!;
            When()
                .Match(() => person)
                .Match(() => pet, p => p.Owner == person.Name)
                .Match(() => visit, v => v.Pet == pet.Name);
            Then().Do(ctx => log.Add($"{person} pays {visit.Price} for {pet}"));
        }
    }

    private sealed class Everything(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Badge badge = null!;
            When().Match(() => person).Match(() => badge);
            Then().Do(ctx => log.Add($"{person} {badge.Text}"));
        }
    }

    private sealed class Unnamed(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Match<Pet>(p => p.Kind == "cat");
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class UnnamedOnly(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Pet>();
            Then().Do(ctx => log.Add("a pet"));
        }
    }

    private sealed class OverLimit(List<string> log) : Rule
    {
        private const int Limit = 8;
        private readonly int margin = 1;

        public override void Define()
        {
            Person person = null!;
            int extra = 0;
            When().Match(() => person, p => p.Age > Limit + margin + extra, p => IsNamed(p));
            Then().Do(ctx => log.Add(person.Name));
        }

        private static bool IsNamed(Person person) => person.Name.Length > 0;
    }

    private sealed class HeavyOrOwned(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Weight > 10 || p.Owner == person.Name);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class TwoKeys(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name && p.Weight == person.Age);
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class Visitors(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            Visit visit = null!;
            When()
                .Match(() => person)
                .Match(() => pet, p => p.Owner == person.Name)
                .Match(() => visit, v => v.Pet == pet.Name, v => v.Price == person.Age);
            Then().Do(ctx => log.Add(visit.ToString()));
        }
    }
}
