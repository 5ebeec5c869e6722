using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Which match fires next, and which fires again: priority and repeatability.</summary>
public sealed class AgendaOrderTests
{
    [Fact]
    public void Higher_priority_fires_first()
    {
        Trial trial = Trial.Of(typeof(Low), typeof(Plain), typeof(High)).Insert(new Person("Ann"));

        trial.Fire().Should().Equal("high Ann", "plain Ann", "low Ann");
    }

    [Fact]
    public void Higher_priority_fires_first_for_all_its_matches()
    {
        Trial trial = Trial.Of(typeof(Low), typeof(High)).Insert(new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("high Ann", "high Bob", "low Ann", "low Bob");
    }

    [Fact]
    public void Equal_priority_fires_in_the_order_in_which_the_matches_came()
    {
        Trial trial = Trial.Of(typeof(Pets), typeof(Plain));
        trial.Insert(new Person("Ann")).Insert(new Pet("Tom", "x")).Insert(new Person("Bob"));

        trial.Fire().Should().Equal("plain Ann", "pet Tom", "plain Bob");
    }

    [Fact]
    public void A_rule_may_set_its_priority_itself()
    {
        Trial trial = Trial.Of(typeof(High), typeof(Highest)).Insert(new Person("Ann"));

        trial.Fire().Should().Equal("highest Ann", "high Ann");
    }

    [Fact]
    public void A_higher_rule_that_is_activated_meanwhile_goes_first()
    {
        Trial trial = Trial.Of(typeof(NoteMaker), typeof(HighNoteReader)).Insert(new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("make Ann", "read Ann", "make Bob", "read Bob");
    }

    [Fact]
    public void The_order_is_the_same_on_every_run()
    {
        string[] Run()
        {
            Trial trial = Trial.Of(typeof(Pets), typeof(Plain), typeof(Pairs));
            for (int i = 0; i < 20; i++)
                trial.Insert(new Person($"p{i}", i % 3), new Pet($"q{i}", $"p{i * 7 % 20}"));
            return trial.Fire();
        }

        Run().Should().Equal(Run());
    }

    [Fact]
    public void A_repeatable_rule_fires_again_on_every_change()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Plain>().Insert(ann);
        trial.Fire();

        trial.Update(ann).Fire().Should().Equal("plain Ann");
    }

    [Fact]
    public void A_rule_that_is_not_repeatable_fires_once_for_a_match()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Once>().Insert(ann);
        trial.Fire().Should().Equal("once Ann");

        trial.Update(ann).Fire().Should().BeEmpty();
        trial.Insert(new Person("Bob")).Fire().Should().Equal("once Bob");
    }

    [Fact]
    public void A_rule_that_is_not_repeatable_fires_again_for_a_match_that_was_gone()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<Once>().Insert(ann);
        trial.Fire();

        trial.Retract(ann).Fire();
        trial.Insert(ann).Fire().Should().Equal("once Ann");
    }

    [Fact]
    public void A_rule_that_is_not_repeatable_may_update_its_own_fact()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<OnceWithUpdate>().Insert(ann);

        trial.Fire().Should().Equal("once");
        ann.Age.Should().Be(1);
    }

    [Fact]
    public void A_rule_that_is_not_repeatable_fires_on_a_change_before_its_first_firing()
    {
        var ann = new Person("Ann");

        Trial.Of<Once>().Insert(ann).Update(ann).Fire().Should().Equal("once Ann");
    }

    [Priority(-5)]
    private sealed class Low(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"low {person}"));
        }
    }

    private sealed class Plain(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"plain {person}"));
        }
    }

    [Priority(10)]
    private sealed class High(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"high {person}"));
        }
    }

    [Priority(1)]
    private sealed class Highest(List<string> log) : Rule
    {
        public override void Define()
        {
            Priority(100);
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"highest {person}"));
        }
    }

    private sealed class Pets(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When().Match(() => pet);
            Then().Do(ctx => log.Add($"pet {pet}"));
        }
    }

    private sealed class Pairs(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => log.Add($"{person} {pet}"));
        }
    }

    private sealed class NoteMaker(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"make {person}")).Do(ctx => ctx.Insert(new Note(person.Name)));
        }
    }

    [Priority(1)]
    private sealed class HighNoteReader(List<string> log) : Rule
    {
        public override void Define()
        {
            Note note = null!;
            When().Match(() => note);
            Then().Do(ctx => log.Add("read " + note.Text));
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class Once(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"once {person}"));
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class OnceWithUpdate(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add("once")).Do(ctx => Older(person)).Do(ctx => ctx.Update(person));
        }

        private static void Older(Person person) => person.Age++;
    }
}
