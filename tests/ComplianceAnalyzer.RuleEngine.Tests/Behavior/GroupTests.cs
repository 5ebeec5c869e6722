using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>And and Or over patterns: each branch of an Or that holds is a match of its own.</summary>
public sealed class GroupTests
{
    [Fact]
    public void An_And_group_is_its_patterns_in_a_row()
    {
        Trial trial = Trial.Of<Grouped>().Insert(new Person("Ann"), new Pet("Tom", "Ann"), new Pet("Rex", "Bob"));

        trial.Fire().Should().Equal("Ann Tom");
    }

    [Fact]
    public void An_Or_fires_for_either_branch()
    {
        Trial trial = Trial.Of<CatOrVisit>().Insert(new Pet("Tom", "Ann"));
        trial.Fire().Should().Equal("either");

        Trial.Of<CatOrVisit>().Insert(new Visit("Tom", 1)).Fire().Should().Equal("either");
    }

    [Fact]
    public void An_Or_fires_once_for_each_branch_that_holds()
    {
        Trial trial = Trial.Of<CatOrVisit>().Insert(new Pet("Tom", "Ann"), new Visit("Tom", 1), new Visit("Rex", 2));

        trial.Fire().Should().Equal("either", "either", "either");
    }

    [Fact]
    public void One_fact_that_meets_both_branches_fires_twice()
    {
        Trial trial = Trial.Of<HeavyOrCat>().Insert(new Pet("Tom", "Ann", "cat", 20), new Pet("Rex", "Bob", "dog"));

        trial.Fire().Should().Equal("Tom", "Tom");
    }

    [Fact]
    public void The_same_variable_may_be_bound_in_every_branch()
    {
        Trial trial = Trial.Of<HeavyOrCat>().Insert(new Pet("Tom", "Ann"), new Pet("Rex", "Bob", "dog", 20));

        trial.Fire().Should().BeEquivalentTo("Tom", "Rex");
    }

    [Fact]
    public void A_branch_may_end_while_the_other_holds()
    {
        var tom = new Pet("Tom", "Ann", "cat", 20);
        Trial trial = Trial.Of<HeavyOrCatUndone>().Insert(tom);
        trial.Fire().Should().Equal("Tom", "Tom");

        tom.Weight = 1;
        trial.Update(tom).Fire().Should().BeEquivalentTo("no Tom", "Tom");
        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().Equal("no Tom");
    }

    [Fact]
    public void A_variable_of_one_branch_is_empty_when_the_other_fires()
    {
        Trial trial = Trial.Of<PetOrVisit>().Insert(new Pet("Tom", "Ann"), new Visit("Rex", 3));

        trial.Fire().Should().BeEquivalentTo("pet Tom, visit none", "pet none, visit Rex/3");
    }

    [Fact]
    public void Patterns_before_an_Or_hold_for_both_branches()
    {
        Trial trial = Trial
            .Of<CaredFor>()
            .Insert(new Person("Ann"), new Person("Bob"), new Person("Cyd"), new Pet("Tom", "Ann"), new Badge("Bob"));

        trial.Fire().Should().BeEquivalentTo("Ann", "Bob");
    }

    [Fact]
    public void Patterns_after_an_Or_may_use_its_variable()
    {
        Trial trial = Trial
            .Of<VisitsOfHeavyOrCat>()
            .Insert(new Pet("Tom", "Ann"), new Pet("Rex", "Bob", "dog", 20), new Pet("Bo", "Bob", "dog"))
            .Insert(new Visit("Tom", 1), new Visit("Rex", 2), new Visit("Bo", 3));

        trial.Fire().Should().BeEquivalentTo("Tom/1", "Rex/2");
    }

    [Fact]
    public void A_branch_may_be_an_And_group()
    {
        Trial trial = Trial.Of<BranchOfTwo>().Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire().Should().Equal("two of Ann");

        Trial other = Trial.Of<BranchOfTwo>().Insert(new Badge("vip"));
        other.Fire().Should().Equal("badge");
    }

    [Fact]
    public void An_And_branch_holds_only_as_a_whole()
    {
        Trial.Of<BranchOfTwo>().Insert(new Person("Ann"), new Pet("Tom", "Bob")).Fire().Should().BeEmpty();
    }

    [Fact]
    public void An_Or_within_an_And_within_an_Or()
    {
        Trial trial = Trial.Of<Nested>().Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire().Should().Equal("fired");

        trial.Insert(new Visit("Ann", 3)).Fire().Should().Equal("fired");
        trial.Insert(new Badge("vip")).Fire().Should().Equal("fired");
    }

    [Fact]
    public void Two_Or_groups_multiply()
    {
        Trial trial = Trial.Of<TwoOrs>().Insert(new Person("Ann", 20, "Delft"), new Pet("Tom", "x", "cat", 20));

        // Both branches of both groups hold: 2 × 2.
        trial.Fire().Should().HaveCount(4);
    }

    [Fact]
    public void Exists_and_Not_stand_in_branches()
    {
        var vip = new Badge("vip");
        Trial trial = Trial.Of<CatlessOrVip>().Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire().Should().BeEmpty();

        trial.Insert(vip).Fire().Should().Equal("Ann");
        trial.Retract(vip).Fire().Should().BeEmpty();
        trial.Retract(trial.Facts<Pet>()).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void All_stands_in_a_branch()
    {
        Trial trial = Trial.Of<LightOrVip>().Insert(new Person("Ann"), new Pet("Rex", "Ann", "dog", 50));
        trial.Fire().Should().BeEmpty();

        trial.Insert(new Badge("vip")).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void Queries_stand_in_branches()
    {
        Trial trial = Trial
            .Of<ManyCatsOrDogs>()
            .Insert(new Pet("Tom", "x"), new Pet("Ivy", "x"), new Pet("Rex", "x", "dog"));

        trial.Fire().Should().Equal("2");
        trial.Insert(new Pet("Bo", "x", "dog"), new Pet("Kim", "x", "dog")).Fire().Should().Equal("3");
    }

    [Fact]
    public void Linked_facts_of_a_branch_go_with_it()
    {
        var tom = new Pet("Tom", "Ann", "cat", 1);
        Trial trial = Trial.Of<NotedHeavyOrCat>().Insert(tom);
        trial.Fire();
        trial.Facts<Note>().Should().Equal(new Note("Tom"));

        tom.Kind = "dog";
        trial.Update(tom);
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void Let_after_an_Or_sees_the_variables_of_the_branch_that_holds()
    {
        Trial trial = Trial.Of<LetAfterOr>().Insert(new Pet("Tom", "Ann"), new Visit("Rex", 3));

        trial.Fire().Should().BeEquivalentTo("pet", "visit");
    }

    private sealed class Grouped(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().And(x => x.Match(() => person).Match(() => pet, p => p.Owner == person.Name));
            Then().Do(ctx => log.Add($"{person} {pet}"));
        }
    }

    private sealed class CatOrVisit(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Or(x => x.Match<Pet>(p => p.Kind == "cat").Match<Visit>());
            Then().Do(ctx => log.Add("either"));
        }
    }

    private sealed class HeavyOrCat(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Or(x => x.Match(() => pet, p => p.Kind == "cat").Match(() => pet, p => p.Weight > 10));
            Then().Do(ctx => log.Add(pet.Name));
        }
    }

    private sealed class HeavyOrCatUndone(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Or(x => x.Match(() => pet, p => p.Kind == "cat").Match(() => pet, p => p.Weight > 10));
            Then().Do(ctx => log.Add(pet.Name)).Undo(ctx => log.Add("no " + pet.Name));
        }
    }

    private sealed class NotedHeavyOrCat : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Or(x => x.Match(() => pet, p => p.Kind == "cat").Match(() => pet, p => p.Weight > 10));
            Then().Yield(ctx => new Note(pet.Name));
        }
    }

    private sealed class PetOrVisit(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            Visit visit = null!;
            When().Or(x => x.Match(() => pet).Match(() => visit));
            Then().Do(ctx => log.Add(Show(pet, visit)));
        }

        private static string Show(Pet? pet, Visit? visit) =>
            $"pet {pet?.Name ?? "none"}, visit {visit?.ToString() ?? "none"}";
    }

    private sealed class CaredFor(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .Or(x => x.Match<Pet>(p => p.Owner == person.Name).Match<Badge>(b => b.Text == person.Name));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class VisitsOfHeavyOrCat(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            Visit visit = null!;
            When()
                .Or(x => x.Match(() => pet, p => p.Kind == "cat").Match(() => pet, p => p.Weight > 10))
                .Match(() => visit, v => v.Pet == pet.Name);
            Then().Do(ctx => log.Add(visit.ToString()));
        }
    }

    private sealed class BranchOfTwo(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When()
                .Or(x =>
                    x.And(y => y.Match(() => person).Match(() => pet, p => p.Owner == person.Name))
                        .Match<Badge>(b => b.Text == "vip")
                );
            Then().Do(ctx => log.Add(Show(person)));
        }

        private static string Show(Person? person) => person is null ? "badge" : $"two of {person}";
    }

    private sealed class Nested(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Or(x =>
                    x.And(y =>
                            y.Match(() => person)
                                .Or(z =>
                                    z.Match<Pet>(p => p.Owner == person.Name).Match<Visit>(v => v.Pet == person.Name)
                                )
                        )
                        .Match<Badge>(b => b.Text == "vip")
                );
            Then().Do(ctx => log.Add("fired"));
        }
    }

    private sealed class TwoOrs(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When()
                .Or(x => x.Match(() => person, p => p.Age > 10).Match(() => person, p => p.City == "Delft"))
                .Or(x => x.Match(() => pet, p => p.Weight > 10).Match(() => pet, p => p.Kind == "cat"));
            Then().Do(ctx => log.Add($"{person} {pet}"));
        }
    }

    private sealed class CatlessOrVip(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .Or(x => x.Not<Pet>(p => p.Owner == person.Name).Exists<Badge>(b => b.Text == "vip"));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class LightOrVip(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .Or(x =>
                    x.All<Pet>(p => p.Owner == person.Name, p => p.Weight < 10).Exists<Badge>(b => b.Text == "vip")
                );
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class ManyCatsOrDogs(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When()
                .Or(x =>
                    x.Query(() => pets, q => q.Match<Pet>(p => p.Kind == "cat").Collect().Where(c => c.Count() > 1))
                        .Query(() => pets, q => q.Match<Pet>(p => p.Kind == "dog").Collect().Where(c => c.Count() > 2))
                );
            Then().Do(ctx => log.Add($"{pets.Count()}"));
        }
    }

    private sealed class LetAfterOr(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            Visit visit = null!;
            string what = null!;
            When().Or(x => x.Match(() => pet).Match(() => visit)).Let(() => what, () => Kind(pet, visit));
            Then().Do(ctx => log.Add(what));
        }

        private static string Kind(Pet? pet, Visit? visit) =>
            pet is not null ? "pet"
            : visit is not null ? "visit"
            : "?";
    }
}
