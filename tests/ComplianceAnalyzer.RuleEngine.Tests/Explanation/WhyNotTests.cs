using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Explanation;
using ComplianceAnalyzer.RuleEngine.Tests.Behavior;
using NRules;
using NRules.AgendaFilters;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Explanation;

/// <summary>Which part of a rule did not hold for which facts, and what it saw.</summary>
public sealed class WhyNotTests
{
    private readonly Person ann = new("Ann", 30);

    [Fact]
    public void A_fact_that_fails_a_condition_shows_both_sides()
    {
        BranchDiagnosis branch = Diagnose<Owners>([new Person("Kid", 3)]);

        branch.Outcome.Should().Be(BranchOutcome.Fails);
        branch.Element.Should().Be("Match Person person");
        branch.Condition.Should().Be("person.Age > 17");
        branch.Values.Should().Be("3 vs 17");
        branch.Fact!.ToString().Should().Be("Kid");
    }

    [Fact]
    public void The_first_conjunct_that_fails_is_shown_with_captured_values()
    {
        BranchDiagnosis branch = Diagnose<Captured>([new Person("Ann", 30, "Oslo")]);

        branch.ToString().Should().Be("Match Person person: person.City == \"Rome\" : \"Oslo\" vs \"Rome\" (Ann)");
    }

    [Fact]
    public void A_join_that_fails_shows_the_values_of_both_facts()
    {
        var tom = new Pet("Tom", "Bob");

        BranchDiagnosis branch = Diagnose<Owners>([ann, tom]);

        branch.ToString().Should().Be("Match Pet pet: pet.Owner == person.Name : \"Bob\" vs \"Ann\" (Tom)");
        branch.Matched.Should().Equal(ann);
    }

    [Fact]
    public void Without_a_fact_for_a_pattern_those_of_the_session_are_tried()
    {
        var bobs = new Pet("Tom", "Bob");

        Diagnose<Owners>([ann], bobs).Fact.Should().BeSameAs(bobs);
    }

    [Fact]
    public void A_pattern_without_any_fact_of_its_type_says_so() =>
        Diagnose<Owners>([ann]).ToString().Should().Be("Match Pet pet: there is no Pet");

    [Fact]
    public void Facts_are_looked_for_in_the_patterns_that_fit_them()
    {
        // Tom is Ann's and matches; the question is about Kit, who is nobody's.
        BranchDiagnosis branch = Diagnose<Owners>([ann, new Pet("Kit", "Zoe")], new Pet("Tom", "Ann"));

        branch.Values.Should().Be("\"Zoe\" vs \"Ann\"");
    }

    [Fact]
    public void Exists_shows_the_fact_that_came_nearest()
    {
        BranchDiagnosis branch = Diagnose<HasBadge>([ann], new Badge("Bob"));

        branch.ToString().Should().StartWith("Exists Badge: ").And.Contain("== person.Name : \"Bob\" vs \"Ann\"");
    }

    [Fact]
    public void Not_shows_the_fact_that_stands_against_it()
    {
        var badge = new Badge("Ann");

        BranchDiagnosis branch = Diagnose<HasNoBadge>([ann], new Badge("Bob"), badge);

        branch.Element.Should().Be("Not Badge");
        branch.Fact.Should().Be(badge);
        branch.ToString().Should().Be("Not Badge: met by a fact (Badge { Text = Ann })");
    }

    [Fact]
    public void All_shows_the_fact_that_breaks_it()
    {
        var dog = new Pet("Rex", "Ann", "dog");

        BranchDiagnosis branch = Diagnose<OnlyCats>([ann], new Pet("Tom", "Ann"), dog, new Pet("Fido", "Bob", "dog"));

        branch.Element.Should().Be("All Pet");
        branch.Fact.Should().BeSameAs(dog);
        branch.Values.Should().Be("\"dog\" vs \"cat\"");
    }

    [Fact]
    public void A_query_whose_result_fails_shows_what_it_compared()
    {
        // Two cats of a weight of 1 each make 2, and 5 are asked for.
        BranchDiagnosis branch = Diagnose<HeavyGroup>([ann], new Pet("Tom", "Ann"), new Pet("Kit", "Ann"));

        branch.Element.Should().Be("Query IGrouping<String, Pet> cats");
        branch.Values.Should().Be("2 vs 5");
    }

    [Fact]
    public void A_query_that_no_fact_enters_shows_the_condition_of_its_facts()
    {
        BranchDiagnosis branch = Diagnose<HeavyGroup>([ann], new Pet("Rex", "Ann", "dog"));

        branch.Values.Should().Be("\"dog\" vs \"cat\"");
        branch.Fact!.ToString().Should().Be("Rex");
    }

    [Fact]
    public void Having_shows_what_it_compared()
    {
        // One pet, and more than one is asked for.
        BranchDiagnosis branch = Diagnose<Several>([ann], new Pet("Tom", "Ann"));

        branch.ToString().Should().Be("Having: pets.Count() > 1 : 1 vs 1");
    }

    [Fact]
    public void A_rule_that_begins_without_a_fact_is_diagnosed()
    {
        Trial trial = Trial.Of<NobodyButPets>().Insert(ann);

        trial.Session.WhyNot(Only(trial)).Branches.Single().ToString().Should().Be("Not Person: met by a fact (Ann)");
        trial
            .Retract(ann)
            .Session.WhyNot(Only(trial))
            .Branches.Single()
            .ToString()
            .Should()
            .Be("Having: pets.Any() : pets = []");
    }

    [Fact]
    public void A_computation_that_failed_and_was_handled_shows_what_it_threw()
    {
        Trial trial = Trial.Of<Lengths>();
        trial.Session.Events.LhsExpressionFailedEvent += (_, args) => args.IsHandled = true;
        trial.Insert(ann);

        trial
            .Session.WhyNot(Only(trial), ann)
            .Branches.Single()
            .ToString()
            .Should()
            .Be("Let Int32 length: person.City.Length : throws NullReferenceException");
    }

    [Fact]
    public void A_diagnosis_changes_nothing()
    {
        Trial trial = Trial.Of<HeavyGroup>().Insert(ann, new Pet("Tom", "Ann"));
        trial.Session.WhyNot(Only(trial), ann);

        // 1 + 5 is more than 5.
        trial.Insert(new Pet("Kit", "Ann", "cat", 5)).Session.Fire().Should().Be(1);
    }

    [Fact]
    public void Every_branch_of_an_Or_is_diagnosed()
    {
        var trial = Trial.Of<RichOrOld>();
        trial.Insert(ann, new Account(7, 10));

        RuleDiagnosis diagnosis = trial.Session.WhyNot(Only(trial), ann);

        diagnosis.Branches.Select(branch => branch.Values).Should().Equal("10 vs 100", "30 vs 60");
        diagnosis.HasMatch.Should().BeFalse();
    }

    [Fact]
    public void A_condition_that_is_no_comparison_shows_the_members_it_read()
    {
        Diagnose<Named>([ann])
            .ToString()
            .Should()
            .Be("Match Person person: person.Name.StartsWith(\"B\") : person.Name = \"Ann\" (Ann)");
    }

    [Fact]
    public void Enums_are_shown_by_name()
    {
        Diagnose<IsRed>([new Painted(Color.Green)]).Values.Should().Be("Green vs Red");
    }

    [Fact]
    public void A_self_join_places_its_one_fact_where_it_fits()
    {
        // Bob is not older than anybody, Ann is older than Bob: with both given, there is a match that waits.
        var bob = new Person("Bob", 20);
        Trial trial = Trial.Of<Older>().Insert(bob, ann);

        trial.Session.WhyNot(Only(trial), bob).HasMatch.Should().BeTrue();
        trial.Session.WhyNot(Only(trial), ann, bob).HasMatch.Should().BeTrue();
    }

    [Fact]
    public void A_match_that_waits_and_one_that_has_fired_are_told_apart()
    {
        Trial trial = Trial.Of<Owners>().Insert(ann, new Pet("Tom", "Ann"));

        trial.Session.WhyNot(Only(trial), ann).Branches.Single().Outcome.Should().Be(BranchOutcome.Waits);
        trial.Fire();
        RuleDiagnosis diagnosis = trial.Session.WhyNot(Only(trial), ann);
        diagnosis.Branches.Single().Outcome.Should().Be(BranchOutcome.HasFired);
        diagnosis.HasMatch.Should().BeTrue();
    }

    [Fact]
    public void A_filter_that_refuses_shows_what_it_compared()
    {
        BranchDiagnosis branch = Diagnose<Filtered>([ann]);

        branch.Outcome.Should().Be(BranchOutcome.FilterRefuses);
        branch.ToString().Should().Be("Filter: person.Age > 50 : 30 vs 50");
    }

    [Fact]
    public void A_filter_of_the_agenda_that_refuses_is_told()
    {
        Trial trial = Trial.Of<Named>();
        trial.Session.Agenda.AddFilter(new Nothing());
        var bob = new Person("Bob");
        trial.Insert(bob);

        BranchDiagnosis branch = trial.Session.WhyNot(Only(trial), bob).Branches.Single();

        branch.Outcome.Should().Be(BranchOutcome.FilterRefuses);
        branch.ToString().Should().Be("Filter: the agenda refuses the match");
    }

    [Fact]
    public void A_change_that_the_session_was_not_told_of_is_told()
    {
        var kid = new Person("Kid", 3);
        Trial trial = Trial.Of<Owners>().Insert(kid);
        kid.Age = 18;

        trial
            .Session.WhyNot(Only(trial), kid)
            .Branches.Single()
            .ToString()
            .Should()
            .Be("Match Person person: holds now, but the session was not told of the change (Kid)");
    }

    [Fact]
    public void A_fact_that_is_not_there_and_one_that_no_pattern_takes_are_errors()
    {
        Trial trial = Trial.Of<Owners>().Insert(new Badge("x"));

        trial.Session.Invoking(s => s.WhyNot(Only(trial), ann)).Should().Throw<ArgumentException>();
        trial.Session.Invoking(s => s.WhyNot(Only(trial), new Badge("x"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_rule_of_another_factory_is_an_error()
    {
        Trial trial = Trial.Of<Owners>();

        trial.Session.Invoking(s => s.WhyNot(Only(Trial.Of<Named>()))).Should().Throw<ArgumentException>();
    }

    private static BranchDiagnosis Diagnose<TRule>(object[] facts, params object[] others)
        where TRule : Rule
    {
        Trial trial = Trial.Of<TRule>().Insert(facts).Insert(others);
        return trial.Session.WhyNot(Only(trial), facts).Branches.Should().ContainSingle().Subject;
    }

    private static IRuleDefinition Only(Trial trial) =>
        trial.Factory.GetSchema().Nodes.SelectMany(node => node.Rules).Distinct().Single();

    private sealed record Painted(Color Color);

    private sealed class Nothing : IAgendaFilter
    {
        public bool Accept(AgendaContext context, Activation activation) => false;
    }

    private sealed class Owners : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person, p => p.Age > 17).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => pet.ToString());
        }
    }

    private sealed class Captured : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string city = "Rome";
            When().Match(() => person, p => p.Age > 17 && p.City == city);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class HasBadge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Exists<Badge>(b => b.Text == person.Name);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class HasNoBadge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Not<Badge>(b => b.Text == person.Name);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class OnlyCats : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).All<Pet>(p => p.Owner == person.Name, p => p.Kind == "cat");
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class HeavyGroup : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<string, Pet> cats = null!;
            When()
                .Match(() => person)
                .Query(
                    () => cats,
                    q => q.Match<Pet>(p => p.Kind == "cat").GroupBy(p => p.Owner).Where(g => g.Sum(p => p.Weight) > 5)
                );
            Then().Do(ctx => cats.ToString());
        }
    }

    private sealed class Several : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>(p => p.Owner == person.Name).Collect())
                .Having(() => pets.Count() > 1);
            Then().Do(ctx => pets.ToString());
        }
    }

    private sealed class NobodyButPets : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Not<Person>().Query(() => pets, q => q.Match<Pet>().Collect()).Having(() => pets.Any());
            Then().Do(ctx => pets.ToString());
        }
    }

    private sealed class Lengths : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int length = 0;
            When().Match(() => person).Let(() => length, () => person.City!.Length);
            Then().Do(ctx => length.GetHashCode());
        }
    }

    private sealed class RichOrOld : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .Or(any => any.Match<Account>(a => a.Balance > 100).Having(() => person.Age > 60));
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class Named : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Name.StartsWith("B"));
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class IsRed : Rule
    {
        public override void Define()
        {
            When().Match<Painted>(p => p.Color == Color.Red);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class Older : Rule
    {
        public override void Define()
        {
            Person older = null!;
            Person younger = null!;
            When().Match(() => older).Match(() => younger, p => p.Age < older.Age);
            Then().Do(ctx => older.ToString());
        }
    }

    private sealed class Filtered : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => person.Age > 50);
            Then().Do(ctx => person.ToString());
        }
    }
}
