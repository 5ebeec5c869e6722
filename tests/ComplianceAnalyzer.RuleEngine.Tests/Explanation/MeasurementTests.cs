using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Explanation;
using ComplianceAnalyzer.RuleEngine.Tests.Behavior;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Explanation;

/// <summary>What each rule and each node of a session has done.</summary>
public sealed class MeasurementTests
{
    [Fact]
    public void A_rule_counts_its_matches_and_firings()
    {
        var ann = new Person("Ann", 30);
        var bob = new Person("Bob", 40);
        Trial trial = Trial.Of(typeof(Adult), typeof(Idle));
        Measurement measurement = trial.Session.Measure();

        trial.Insert(ann, bob, new Person("Kid", 3)).Fire();
        trial.Update(ann).Fire();
        trial.Retract(bob).Fire();

        // Two adults; Ann's match is updated and fires again; Bob's is removed, and has nothing to undo.
        RuleTally tally = measurement.Rules[0];
        tally.Rule.Name.Should().Be("Adult");
        tally.Created.Should().Be(2);
        tally.Updated.Should().Be(1);
        tally.Removed.Should().Be(1);
        tally.Fired.Should().Be(3);
        tally.Failures.Should().Be(0);
    }

    [Fact]
    public void A_rule_that_never_matched_is_listed_with_zeros()
    {
        Trial trial = Trial.Of(typeof(Adult), typeof(Idle));
        Measurement measurement = trial.Session.Measure();

        trial.Insert(new Person("Ann", 30)).Fire();

        RuleTally idle = measurement.Rules[1];
        (idle.Rule.Name, idle.Created, idle.Updated, idle.Removed, idle.Fired, idle.Failures, idle.Time)
            .Should()
            .Be(("Idle", 0, 0, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void What_happened_before_is_not_counted()
    {
        Trial trial = Trial.Of<Adult>().Insert(new Person("Ann", 30));
        Measurement measurement = trial.Session.Measure();

        trial.Fire();

        measurement.Rules.Single().Created.Should().Be(0);
        measurement.Rules.Single().Fired.Should().Be(1);
    }

    [Fact]
    public void A_rule_is_charged_the_time_of_its_actions()
    {
        // The action of Slow takes 7 s of a clock that only it moves; it fires for two people.
        Trial trial = Trial.Of<Slow>();
        Measurement measurement = trial.Session.Measure(clock);

        trial.Insert(new Person("Ann"), new Person("Bob")).Fire();

        measurement.Rules.Single().Time.Should().Be(TimeSpan.FromSeconds(14));
    }

    [Fact]
    public void A_failing_action_counts_and_is_charged_its_time()
    {
        Trial trial = Trial.Of<Failing>().Insert(new Person("Ann"));
        Measurement measurement = trial.Session.Measure(clock);

        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();
        clock.Advance(TimeSpan.FromHours(1));
        trial.Insert(new Person("Bob"));
        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();

        // Two firings of 3 s each that did not end; the hour between them is nobody's.
        RuleTally tally = measurement.Rules.Single();
        tally.Failures.Should().Be(2);
        tally.Fired.Should().Be(0);
        tally.Time.Should().Be(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public void A_failing_condition_counts_for_each_rule_that_shares_it()
    {
        Trial trial = Trial.Of(typeof(Broken), typeof(BrokenAgain));
        Measurement measurement = trial.Session.Measure();

        trial.Session.Invoking(s => s.Insert(new Person("Ann"))).Should().Throw<RuleLhsExpressionEvaluationException>();

        measurement.Rules.Select(rule => rule.Failures).Should().Equal(1, 1);
    }

    [Fact]
    public void Every_node_and_link_of_the_schema_is_drawn_once_in_the_order_of_numbers()
    {
        Trial trial = Trial.Of(typeof(Adult), typeof(Owners));
        ReteGraph graph = trial.Session.GetSchema();

        string[] lines = graph.ToDot().Split('\n');

        lines[0].Should().Be("digraph rete {");
        lines.Where(line => line.Contains("[label=")).Select(IdOf).Should().Equal(graph.Nodes.Select(node => node.Id));
        lines
            .Where(line => line.Contains(" -> "))
            .Should()
            .BeEquivalentTo(graph.Links.Select(link => $"  n{link.Source.Id} -> n{link.Target.Id};"));
        lines[^2].Should().Be("}");
        lines[^1].Should().BeEmpty();
    }

    [Fact]
    public void A_node_shows_what_it_tests_and_what_went_through_it()
    {
        Trial trial = Trial.Of<Adult>();
        Measurement measurement = trial.Session.Measure();

        trial.Insert(new Person("Ann", 30), new Person("Bob", 3));

        // Two people are tested and one passes to the memory, which holds her.
        string[] lines = measurement.ToDot(withTimes: false).Split('\n');
        lines
            .Should()
            .ContainSingle(line => line.Contains("Selection"))
            .Which.Should()
            .EndWith("[label=\"Selection\\l(person.Age > 17)\\lin 2, out 1\\l2 evaluations\\l\"];");
        lines.Should().ContainSingle(line => line.Contains("AlphaMemory")).Which.Should().Contain("holds 1\\l");
        lines.Should().ContainSingle(line => line.Contains("Rule\\l")).Which.Should().Contain("Rule\\lAdult\\l");
    }

    [Fact]
    public void Pairs_that_were_compared_are_counted_at_the_join()
    {
        Trial trial = Trial.Of<Owners>();
        Measurement measurement = trial.Session.Measure();

        trial.Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"), new Pet("Kit", "Zoe"));

        // The index brings Tom together with Ann alone, and Kit with nobody.
        measurement
            .ToDot(withTimes: false)
            .Split('\n')
            .Should()
            .ContainSingle(line => line.Contains("Join"))
            .Which.Should()
            .Contain("\\l1 evaluation\\l");
    }

    [Fact]
    public void Times_are_shown_where_they_are_wanted()
    {
        Measurement measurement = Trial.Of<Adult>().Insert(new Person("Ann", 30)).Session.Measure();

        measurement.ToDot(withTimes: true).Should().Contain(" ms\\l");
        measurement.ToDot(withTimes: false).Should().NotContain(" ms\\l");
    }

    [Fact]
    public void Quotes_and_backslashes_and_line_ends_of_conditions_are_escaped()
    {
        string dot = Trial.Of<Quoting>().Factory.GetSchema().ToDot();

        // The condition compares with a"b\c and a line end; as C# would write the constant is not what is asked of the label.
        dot.Should().Contain("""a\"b\\c\nd""").And.NotContain("c\nd");
    }

    [Fact]
    public void The_same_work_gives_the_same_drawing()
    {
        string Draw()
        {
            Trial trial = Trial.Of(typeof(Adult), typeof(Owners));
            Measurement measurement = trial.Session.Measure();
            trial.Insert(new Person("Ann", 30), new Pet("Tom", "Ann")).Fire();
            return measurement.ToDot(withTimes: false);
        }

        Draw().Should().Be(Draw());
    }

    private static readonly ManualClock clock = new();

    private static int IdOf(string line) =>
        int.Parse(line.Trim()[1..line.Trim().IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture);

    private sealed class ManualClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        internal void Advance(TimeSpan time) => ticks += time.Ticks;
    }

    private sealed class Adult : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Name("Adult");
            When().Match(() => person, p => p.Age > 17);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class Idle : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            Name("Idle");
            When().Match(() => badge);
            Then().Do(ctx => badge.ToString());
        }
    }

    private sealed class Slow : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => clock.Advance(TimeSpan.FromSeconds(7)));
        }
    }

    private sealed class Failing : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => clock.Advance(TimeSpan.FromSeconds(3))).Do(ctx => Fail());
        }

        private static void Fail() => throw new InvalidOperationException("no");
    }

    private sealed class Broken : Rule
    {
        public override void Define()
        {
            When().Match<Person>(p => p.City!.Length > 0);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class BrokenAgain : Rule
    {
        public override void Define()
        {
            When().Match<Person>(p => p.City!.Length > 0);
            Then().Do(ctx => ctx.Halt());
        }
    }

    private sealed class Owners : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            Name("Owners");
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => pet.ToString());
        }
    }

    private sealed class Quoting : Rule
    {
        public override void Define()
        {
            When().Match<Person>(p => p.Name == "a\"b\\c\nd");
            Then().Do(ctx => ctx.Halt());
        }
    }
}
