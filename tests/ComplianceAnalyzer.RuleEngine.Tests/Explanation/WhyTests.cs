using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Explanation;
using ComplianceAnalyzer.RuleEngine.Tests.Behavior;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Explanation;

/// <summary>Where a fact comes from, to any depth.</summary>
public sealed class WhyTests
{
    private static readonly string newLine = Environment.NewLine;

    [Fact]
    public void A_fact_of_the_caller_was_inserted()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Owned>().Insert(ann);

        FactOrigin origin = trial.Session.Why(ann);

        origin.Value.Should().BeSameAs(ann);
        origin.IsInserted.Should().BeTrue();
        origin.Derivations.Should().BeEmpty();
        origin.ToString().Should().Be("Ann: inserted");
    }

    [Fact]
    public void A_yielded_fact_names_its_rule_and_the_facts_of_the_match()
    {
        Trial trial = Trial.Of<Owned>().Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire();

        FactOrigin origin = trial.Session.Why(new Badge("Ann has Tom"));

        origin.IsInserted.Should().BeFalse();
        Derivation derivation = origin.Derivations.Should().ContainSingle().Subject;
        derivation.Kind.Should().Be(DerivationKind.Yielded);
        derivation.Rule.Name.Should().EndWith("Owned");
        derivation.Premises.Select(premise => premise.Variable).Should().Equal("person", "pet");
        derivation.Premises.Should().AllSatisfy(premise => premise.Origin.IsInserted.Should().BeTrue());
    }

    [Fact]
    public void Every_support_of_an_equal_fact_is_told_the_oldest_first()
    {
        Trial trial = Trial.Of<Adult>().Insert(new Person("Ann", 30), new Person("Bob", 40));
        trial.Fire();

        trial
            .Session.Why(new Badge("adult"))
            .Derivations.Select(derivation => derivation.Premises.Single().Origin.Value.ToString())
            .Should()
            .Equal("Ann", "Bob");
    }

    [Fact]
    public void A_support_that_is_lost_is_told_no_more()
    {
        var ann = new Person("Ann", 30);
        Trial trial = Trial.Of<Adult>().Insert(ann, new Person("Bob", 40));
        trial.Fire();
        trial.Retract(ann).Fire();

        trial.Session.Why(new Badge("adult")).Derivations.Should().ContainSingle();
    }

    [Fact]
    public void A_fact_may_be_inserted_and_yielded()
    {
        var adult = new Badge("adult");
        Trial trial = Trial.Of<Adult>().Insert(adult, new Person("Ann", 30));
        trial.Fire();

        FactOrigin origin = trial.Session.Why(adult);

        origin.IsInserted.Should().BeTrue();
        origin.Derivations.Should().ContainSingle();
    }

    [Fact]
    public void A_fact_linked_by_hand_is_told_like_a_yielded_one()
    {
        Trial trial = Trial.Of<LinkedByHand>().Insert(new Person("Ann"));
        trial.Fire();

        trial.Session.Why(new Badge("Ann")).Derivations.Single().Kind.Should().Be(DerivationKind.Yielded);
    }

    [Fact]
    public void Conclusions_of_conclusions_are_told_down_to_the_inserted_facts()
    {
        Trial trial = Trial.Of(typeof(Owned), typeof(Counted)).Insert(new Person("Ann"), new Pet("Tom", "Ann"));
        trial.Fire();

        trial
            .Session.Why(new Note("1 badges"))
            .ToString()
            .Should()
            .Be(
                string.Join(
                    newLine,
                    "Note { Text = 1 badges }",
                    "  yielded by Counted",
                    "    badges = [Badge { Text = Ann has Tom }]",
                    "      gathered by Counted",
                    "        Badge { Text = Ann has Tom }",
                    "          yielded by Owned",
                    "            person = Ann: inserted",
                    "            pet = Tom: inserted",
                    "    count = 1",
                    "      computed by Counted"
                )
            );
    }

    [Fact]
    public void A_cycle_of_supports_ends_where_it_comes_round()
    {
        // a supports b and b supports a, which was inserted besides.
        var a = new Badge("a");
        Trial trial = Trial.Of(typeof(ToAndFro)).Insert(a);
        trial.Fire();

        FactOrigin origin = trial.Session.Why(a);

        FactOrigin b = origin.Derivations.Single().Premises.Single().Origin;
        b.Value.Should().Be(new Badge("b"));
        FactOrigin again = b.Derivations.Single().Premises.Single().Origin;
        again.Value.Should().Be(a);
        again.IsRepeated.Should().BeTrue();
        again.Derivations.Should().BeEmpty();
        origin.ToString().Should().EndWith("badge = Badge { Text = a }: see above");
    }

    [Fact]
    public void A_chain_of_any_length_is_told()
    {
        // 0 yields 1, 1 yields 2, up to 20,000: far more than a recursion could descend.
        const int Length = 20_000;
        Trial trial = Trial.Of<Successor>().Insert(new Account(0, Length));
        trial.Fire();

        FactOrigin origin = trial.Session.Why(new Account(Length, Length));

        int depth = 0;
        for (; !origin.IsInserted; depth++)
            origin = origin.Derivations.Single().Premises.Single().Origin;
        depth.Should().Be(Length);
    }

    [Fact]
    public void A_fact_that_an_action_inserted_names_its_rule_where_insertions_are_recorded()
    {
        Trial trial = Trial.Of<Inserting>();
        trial.Session.RecordInsertions();
        trial.Insert(new Person("Ann")).Fire();

        foreach (string text in new[] { "Ann one", "Ann all", "Ann tried" })
        {
            FactOrigin origin = trial.Session.Why(new Badge(text));
            origin.IsInserted.Should().BeFalse();
            Derivation derivation = origin.Derivations.Should().ContainSingle().Subject;
            derivation.Kind.Should().Be(DerivationKind.InsertedByAction);
            derivation.Rule.Name.Should().EndWith("Inserting");
            derivation.Premises.Single().Origin.Value.ToString().Should().Be("Ann");
        }
    }

    [Fact]
    public void Without_a_record_an_action_inserts_like_the_caller()
    {
        Trial trial = Trial.Of<Inserting>().Insert(new Person("Ann"));
        trial.Fire();

        trial.Session.Why(new Badge("Ann one")).IsInserted.Should().BeTrue();
    }

    [Fact]
    public void What_the_caller_inserts_anew_is_the_callers()
    {
        Trial trial = Trial.Of<Inserting>();
        trial.Session.RecordInsertions();
        trial.Insert(new Person("Ann")).Fire();
        trial.Retract(new Badge("Ann one")).Insert(new Badge("Ann one"));

        trial.Session.Why(new Badge("Ann one")).IsInserted.Should().BeTrue();
    }

    [Fact]
    public void A_cause_that_is_gone_is_told_as_gone()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Inserting>();
        trial.Session.RecordInsertions();
        trial.Insert(ann).Fire();
        trial.Retract(ann);

        FactOrigin cause = trial.Session.Why(new Badge("Ann one")).Derivations.Single().Premises.Single().Origin;

        cause.IsGone.Should().BeTrue();
        cause.IsInserted.Should().BeFalse();
        cause.ToString().Should().Be("Ann: retracted since");
    }

    [Fact]
    public void A_fact_that_is_not_there_is_an_error()
    {
        Trial.Of<Owned>().Session.Invoking(s => s.Why(new Badge("x"))).Should().Throw<ArgumentException>();
    }

    private sealed class Owned : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            Name("Owned");
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Yield(ctx => new Badge($"{person} has {pet}"));
        }
    }

    private sealed class Counted : Rule
    {
        public override void Define()
        {
            IEnumerable<Badge> badges = null!;
            int count = 0;
            Name("Counted");
            When()
                .Query(() => badges, q => q.Match<Badge>().Collect().Where(all => all.Any()))
                .Let(() => count, () => badges.Count());
            Then().Yield(ctx => new Note($"{count} badges"));
        }
    }

    private sealed class Adult : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 17);
            Then().Yield(ctx => new Badge("adult"));
        }
    }

    private sealed class LinkedByHand : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => ctx.InsertLinked("key", new Badge(person.Name)));
        }
    }

    private sealed class ToAndFro : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Yield(ctx => new Badge(badge.Text == "a" ? "b" : "a"));
        }
    }

    private sealed class Successor : Rule
    {
        public override void Define()
        {
            Account account = null!;
            When().Match(() => account, a => a.Number < a.Balance);
            Then().Yield(ctx => new Account(account.Number + 1, account.Balance));
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class Inserting : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx => ctx.Insert(new Badge(person.Name + " one")))
                .Do(ctx => ctx.InsertAll(new[] { new Badge(person.Name + " all") }))
                .Do(ctx => ctx.TryInsert(new Badge(person.Name + " tried")));
        }
    }
}
