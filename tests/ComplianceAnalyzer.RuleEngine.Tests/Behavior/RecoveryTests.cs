using AwesomeAssertions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>What a failure leaves behind: what could not be matched is not there, and everything else is as it was.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void A_conclusion_that_cannot_be_matched_is_dropped_and_its_match_may_go()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(YieldsBadge), typeof(ChokesOnBadge)).Insert(ann);
        var fire = () => trial.Fire();

        fire.Should().Throw<RuleLhsExpressionEvaluationException>();

        trial.Facts<Badge>().Should().BeEmpty();
        trial.Retract(ann).Fire().Should().BeEmpty();
    }

    [Fact]
    public void What_waits_behind_a_conclusion_that_cannot_be_matched_is_still_matched()
    {
        // One firing links a badge that cannot be matched and takes back the note of the firing before.
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of(typeof(NotesThenBadges), typeof(ChokesOnBadge), typeof(SeesNote)).Insert(ann);
        trial.Fire().Should().Equal("note");
        ann.Age = 2;
        trial.Update(ann);
        var fire = () => trial.Fire();

        fire.Should().Throw<RuleLhsExpressionEvaluationException>();
        trial.Insert(new Person("Bob"));

        trial.Session.Query<Note>().Should().BeEmpty();
        trial.Fire().Should().Equal("no note");
    }

    [Fact]
    public void A_refused_batch_asserts_nothing_that_a_match_had_concluded()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of(typeof(YieldsBadge), typeof(ChokesOnVisit)).Insert(ann);
        trial.Fire();
        var insert = () => trial.Insert(new Badge("Ann"), new Visit("Tom", 1));
        insert.Should().Throw<RuleLhsExpressionEvaluationException>();

        trial.Retract(ann);

        trial.Facts<Badge>().Should().BeEmpty();
    }

    [Fact]
    public void A_sequence_that_fails_halfway_gives_nothing_and_names_its_rule()
    {
        Trial trial = Trial.Of<FailsHalfway>();
        var insert = () => trial.Insert(new Divisors(1, 0));

        insert.Should().Throw<RuleLhsExpressionEvaluationException>().WithMessage($"*{nameof(FailsHalfway)}*");

        trial.Facts<Divisors>().Should().BeEmpty();
        trial.Insert(new Divisors(5)).Fire().Should().Equal("2");
    }

    [Fact]
    public void A_filter_may_ask_a_service()
    {
        Trial trial = Trial.Of<AsksInFilter>();
        trial.Session.DependencyResolver = new Only("Ann");

        trial.Insert(new Person("Ann"), new Person("Bob")).Fire().Should().Equal("Ann");
    }

    [Fact]
    public void Objects_that_are_equal_when_rules_are_compiled_may_differ_later()
    {
        Limit.First.Max = Limit.Second.Max;
        Trial trial = Trial.Of(typeof(BelowFirst), typeof(BelowSecond));
        Limit.First.Max = 10;

        trial.Insert(new Person("Ann", 5)).Fire().Should().Equal("first");
    }

    private static int Choke() => throw new InvalidOperationException("on purpose");

    private sealed class Divisors(params int[] values)
    {
        internal IReadOnlyList<int> Values { get; } = values;
    }

    private sealed record Limit
    {
        internal static Limit First { get; } = new();

        internal static Limit Second { get; } = new();

        internal int Max { get; set; }
    }

    private sealed class Only(string name) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => name;
    }

    private sealed class YieldsBadge(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(_ => log.Clear()).Yield(_ => new Badge(person.Name));
        }
    }

    private sealed class ChokesOnBadge(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Badge>(b => b.Text.Length == Choke());
            Then().Do(_ => log.Add("never"));
        }
    }

    private sealed class ChokesOnVisit(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Visit>(v => v.Price == Choke());
            Then().Do(_ => log.Add("never"));
        }
    }

    private sealed class NotesThenBadges(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 0);
            Then().Do(ctx => Act(ctx, person));
        }

        private void Act(IContext context, Person person)
        {
            _ = log;
            if (person.Age == 1)
            {
                context.InsertLinked("note", new Note(person.Name));
                return;
            }
            context.InsertLinked("badge", new Badge(person.Name));
            context.RetractLinked("note", context.GetLinked("note")!);
        }
    }

    private sealed class SeesNote(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Note>();
            Then().Do(_ => log.Add("note")).Undo(_ => log.Add("no note"));
        }
    }

    private sealed class FailsHalfway(List<string> log) : Rule
    {
        public override void Define()
        {
            int quotient = 0;
            When().Query(() => quotient, q => q.Match<Divisors>().SelectMany(d => d.Values.Select(each => 10 / each)));
            Then().Do(_ => log.Add(quotient.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private sealed class AsksInFilter(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string wanted = null!;
            Dependency().Resolve(() => wanted);
            When().Match(() => person);
            Filter().Where(() => person.Name == wanted);
            Then().Do(_ => log.Add(person.Name));
        }
    }

    private sealed class BelowFirst(List<string> log) : Rule
    {
        public override void Define()
        {
            Limit limit = Limit.First;
            When().Match<Person>(p => p.Age < limit.Max);
            Then().Do(_ => log.Add("first"));
        }
    }

    private sealed class BelowSecond(List<string> log) : Rule
    {
        public override void Define()
        {
            Limit limit = Limit.Second;
            When().Match<Person>(p => p.Age < limit.Max);
            Then().Do(_ => log.Add("second"));
        }
    }
}
