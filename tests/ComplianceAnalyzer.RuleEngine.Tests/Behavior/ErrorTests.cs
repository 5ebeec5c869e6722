using AwesomeAssertions;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Code of rules that throws: what comes out, and what a listener may make of it.</summary>
public sealed class ErrorTests
{
    private static readonly Person bad = new("Bad", 0);
    private static readonly Person good = new("Good", 2);

    [Fact]
    public void A_condition_that_throws_is_named()
    {
        ISession session = Trial.Of<Divides>().Session;

        RuleLhsExpressionEvaluationException fault = session
            .Invoking(s => s.Insert(bad))
            .Should()
            .Throw<RuleLhsExpressionEvaluationException>()
            .Which;

        fault.Expression.Should().Contain("Age");
        fault.InnerException.Should().BeOfType<DivideByZeroException>();
        fault.Message.Should().Contain("Divides");
    }

    [Fact]
    public void A_joining_condition_that_throws_is_named()
    {
        Trial trial = Trial.Of<DividesInJoin>().Insert(new Badge("a"));

        trial
            .Session.Invoking(s => s.Insert(bad))
            .Should()
            .Throw<RuleLhsExpressionEvaluationException>()
            .WithInnerException<DivideByZeroException>();
    }

    [Theory]
    [InlineData(typeof(SelectThrows))]
    [InlineData(typeof(SelectManyThrows))]
    [InlineData(typeof(GroupByThrows))]
    [InlineData(typeof(OrderByThrows))]
    [InlineData(typeof(LetThrows))]
    [InlineData(typeof(HavingThrows))]
    [InlineData(typeof(ExistsThrows))]
    public void Every_expression_of_the_left_hand_side_is_named(Type rule)
    {
        Trial trial = Trial.Of(rule);

        trial
            .Session.Invoking(s => s.Insert(bad))
            .Should()
            .Throw<RuleLhsExpressionEvaluationException>()
            .WithInnerException<DivideByZeroException>();
    }

    [Theory]
    [InlineData(typeof(Divides))]
    [InlineData(typeof(DividesInJoin))]
    [InlineData(typeof(SelectThrows))]
    [InlineData(typeof(GroupByThrows))]
    [InlineData(typeof(LetThrows))]
    [InlineData(typeof(ExistsThrows))]
    [Trait(Advantages.Name, Advantages.Refusal)]
    public void After_a_condition_threw_the_batch_is_refused_whole_and_the_session_stays_usable(Type rule)
    {
        Trial trial = Trial.Of(rule).Insert(new Badge("a"));

        trial
            .Session.Invoking(s => s.InsertAll([new Person("Other", 3), bad]))
            .Should()
            .Throw<RuleExecutionException>();

        trial.Facts<Person>().Should().BeEmpty();
        trial.Fire().Should().BeEmpty();
        trial.Insert(good).Fire().Should().Equal("Good");
    }

    [Fact]
    public void After_an_update_threw_the_session_stays_usable()
    {
        var ann = new Person("Ann", 2);
        Trial trial = Trial.Of<Divides>().Insert(ann);
        trial.Fire();

        ann.Age = 0;
        trial.Session.Invoking(s => s.Update(ann)).Should().Throw<RuleLhsExpressionEvaluationException>();
        ann.Age = 5;
        trial.Update(ann).Fire().Should().Equal("Ann");
        trial.Retract(ann);
        trial.Facts<Person>().Should().BeEmpty();
    }

    [Fact]
    public void A_listener_hears_of_a_condition_that_threw()
    {
        Trial trial = Trial.Of<Divides>();
        LhsExpressionErrorEventArgs? heard = null;
        trial.Session.Events.LhsExpressionFailedEvent += (_, args) => heard = args;

        trial.Session.Invoking(s => s.Insert(bad)).Should().Throw<RuleLhsExpressionEvaluationException>();

        heard!.Exception.Should().BeOfType<DivideByZeroException>();
        heard.Arguments.Should().Equal(bad);
        heard.Facts.Select(fact => fact.Value).Should().Equal(bad);
        heard.Rules.Single().Name.Should().EndWith("Divides");
        heard.IsHandled.Should().BeFalse();
    }

    [Fact]
    public void A_condition_that_threw_and_was_handled_does_not_hold()
    {
        Trial trial = Trial.Of<Divides>();
        trial.Session.Events.LhsExpressionFailedEvent += (_, args) => args.IsHandled = true;

        trial.Insert(bad, good).Fire().Should().Equal("Good");
        trial.Facts<Person>().Should().Equal(bad, good);
    }

    [Fact]
    public void A_handled_join_lets_other_pairs_match()
    {
        Trial trial = Trial.Of<DividesInJoin>();
        trial.Session.Events.LhsExpressionFailedEvent += (_, args) => args.IsHandled = true;

        trial.Insert(new Badge("a"), bad, good).Fire().Should().Equal("Good");
    }

    [Fact]
    public void A_listener_of_the_factory_may_handle_it()
    {
        Trial trial = Trial.Of<Divides>();
        trial.Factory.Events.LhsExpressionFailedEvent += (_, args) => args.IsHandled = true;

        trial.Insert(bad, good).Fire().Should().Equal("Good");
    }

    [Fact]
    public void An_action_that_throws_is_named()
    {
        Trial trial = Trial.Of<ActionThrows>().Insert(bad);

        RuleRhsExpressionEvaluationException fault = trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleRhsExpressionEvaluationException>()
            .Which;

        fault.RuleName.Should().EndWith("ActionThrows");
        fault.Expression.Should().Contain("Age");
        fault.InnerException.Should().BeOfType<DivideByZeroException>();
        fault.Message.Should().Contain("ActionThrows");
    }

    [Fact]
    public void A_listener_hears_of_an_action_that_threw()
    {
        Trial trial = Trial.Of<ActionThrows>().Insert(bad);
        RhsExpressionErrorEventArgs? heard = null;
        trial.Session.Events.RhsExpressionFailedEvent += (_, args) => heard = args;

        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();

        heard!.Exception.Should().BeOfType<DivideByZeroException>();
        heard.Match.Facts.Single().Value.Should().Be(bad);
    }

    [Fact]
    public void A_rule_goes_on_after_an_action_that_threw_and_was_handled()
    {
        Trial trial = Trial.Of<ActionThrows>().Insert(bad, good);
        trial.Session.Events.RhsExpressionFailedEvent += (_, args) => args.IsHandled = true;

        trial.Fire().Should().Equal("after Bad", "Good", "after Good");
    }

    [Fact]
    public void The_session_stays_usable_after_an_action_threw()
    {
        Trial trial = Trial.Of<ActionThrows>().Insert(bad, good);

        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();
        trial.Fire().Should().Equal("Good", "after Good");
    }

    [Fact]
    public void A_yield_that_throws_is_named()
    {
        Trial trial = Trial.Of<YieldThrows>().Insert(bad);

        trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleRhsExpressionEvaluationException>()
            .WithInnerException<DivideByZeroException>();
        trial.Facts<Note>().Should().BeEmpty();
    }

    [Fact]
    public void A_filter_that_throws_is_named()
    {
        Trial trial = Trial.Of<FilterThrows>();

        AgendaExpressionEvaluationException fault = trial
            .Invoking(t => t.Insert(bad).Fire())
            .Should()
            .Throw<AgendaExpressionEvaluationException>()
            .Which;

        fault.RuleName.Should().EndWith("FilterThrows");
        fault.InnerException.Should().BeOfType<DivideByZeroException>();
    }

    [Fact]
    public void A_filter_that_threw_and_was_handled_does_not_accept()
    {
        Trial trial = Trial.Of<FilterThrows>();
        List<string> heard = [];
        trial.Session.Events.AgendaExpressionFailedEvent += (_, args) =>
        {
            heard.Add(args.Exception!.GetType().Name);
            args.IsHandled = true;
        };

        trial.Insert(bad, good).Fire().Should().Equal("Good");
        heard.Should().Equal(nameof(DivideByZeroException));
    }

    [Fact]
    public void Evaluated_is_told_of_what_threw_too()
    {
        Trial trial = Trial.Of<Divides>();
        List<Exception?> heard = [];
        trial.Session.Events.LhsExpressionFailedEvent += (_, args) => args.IsHandled = true;
        trial.Session.Events.LhsExpressionEvaluatedEvent += (_, args) => heard.Add(args.Exception);

        trial.Insert(bad);

        heard.Should().ContainSingle().Which.Should().BeOfType<DivideByZeroException>();
    }

    private sealed class Divides(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => 10 / p.Age > 0);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class DividesInJoin(List<string> log) : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            Person person = null!;
            When().Match(() => badge).Match(() => person, p => 10 / p.Age > badge.Text.Length);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class SelectThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            string name = null!;
            When().Query(() => name, q => q.Match<Person>().Select(p => 10 / p.Age > 0 ? p.Name : ""));
            Then().Do(ctx => log.Add(name));
        }
    }

    private sealed class SelectManyThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            char letter = default;
            When().Query(() => letter, q => q.Match<Person>().SelectMany(p => p.Name.Substring(10 / p.Age)));
            Then().Do(ctx => log.Add($"{letter}"));
        }
    }

    private sealed class GroupByThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<int, Person> group = null!;
            When().Query(() => group, q => q.Match<Person>().GroupBy(p => 10 / p.Age));
            Then().Do(ctx => log.Add(string.Join(",", group)));
        }
    }

    private sealed class OrderByThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Person> people = null!;
            When().Query(() => people, q => q.Match<Person>().Collect().OrderBy(p => 10 / p.Age));
            Then().Do(ctx => log.Add(string.Join(",", people)));
        }
    }

    private sealed class LetThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            int share = 0;
            When().Match(() => person).Let(() => share, () => 10 / person.Age);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class HavingThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Having(() => 10 / person.Age > 0);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class ExistsThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Exists<Person>(p => 10 / p.Age > 0);
            Then().Do(ctx => log.Add("Good"));
        }
    }

    private sealed class ActionThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx => log.Add(10 / person.Age > 0 ? person.Name : ""))
                .Do(ctx => log.Add("after " + person.Name));
        }
    }

    private sealed class YieldThrows : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Note($"{10 / person.Age}"));
        }
    }

    private sealed class FilterThrows(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().Where(() => 10 / person.Age > 0);
            Then().Do(ctx => log.Add(person.Name));
        }
    }
}
