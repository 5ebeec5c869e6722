using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine;
using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>A batch that is cancelled is refused whole, and the session goes on as if nobody had offered it.</summary>
public sealed class BatchCancellationTests
{
    private readonly Person ann = new("Ann", 30);
    private readonly Person bob = new("Bob", 40);
    private readonly Person zoe = new("Zoe", 50);

    [Theory]
    [InlineData(BatchOptions.AllOrNothing)]
    [InlineData(BatchOptions.SkipFailed)]
    [Trait(Advantages.Name, Advantages.Cancellation)]
    public void A_batch_that_is_cancelled_on_its_way_leaves_nothing(BatchOptions options)
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of(typeof(Adult), typeof(Count)).Insert(ann);
        trial.Fire().Should().BeEquivalentTo("Ann", "1 people");
        // Bob is tested, and before Zoe the batch is cancelled.
        int tested = 0;
        trial.Session.Events.LhsExpressionEvaluatedEvent += (_, _) =>
        {
            tested++;
            source.Cancel();
        };

        trial
            .Session.Invoking(s => s.TryInsertAll([bob, zoe], options, source.Token))
            .Should()
            .Throw<OperationCanceledException>();

        tested.Should().Be(1);

        trial.Facts<Person>().Should().Equal(ann);
        trial.Fire().Should().BeEmpty();
        trial.Insert(bob, zoe).Fire().Should().BeEquivalentTo("Bob", "Zoe", "3 people");
    }

    [Fact]
    public void A_batch_is_not_begun_once_it_is_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        Trial trial = Trial.Of<Adult>().Insert(ann);
        trial.Fire();
        ann.Age = 3;

        trial.Session.Invoking(s => s.InsertAll([bob], cancelled)).Should().Throw<OperationCanceledException>();
        trial.Session.Invoking(s => s.UpdateAll([ann], cancelled)).Should().Throw<OperationCanceledException>();
        trial.Session.Invoking(s => s.RetractAll([ann], cancelled)).Should().Throw<OperationCanceledException>();

        trial.Facts<Person>().Should().Equal(ann);
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_batch_that_nobody_cancels_goes_in()
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of<Adult>();

        trial.Session.InsertAll([ann, bob], source.Token);
        trial.Fire().Should().Equal("Ann", "Bob");
        trial.Session.UpdateAll([bob], source.Token);
        trial.Fire().Should().Equal("Bob");
        trial.Session.RetractAll([bob], source.Token);
        trial.Facts<Person>().Should().Equal(ann);
    }

    [Fact]
    public void What_a_match_had_concluded_is_not_asserted_by_a_cancelled_batch()
    {
        using var source = new CancellationTokenSource();
        Trial trial = Trial.Of(typeof(Yields), typeof(Adult)).Insert(ann);
        trial.Fire();
        trial.Session.Events.LhsExpressionEvaluatedEvent += (_, _) => source.Cancel();
        trial
            .Session.Invoking(s => s.InsertAll([new Badge("Ann"), bob, zoe], source.Token))
            .Should()
            .Throw<OperationCanceledException>();

        trial.Retract(ann);

        trial.Facts<Badge>().Should().BeEmpty();
    }

    private sealed class Adult(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 17);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Count(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Person> people = null!;
            When().Query(() => people, q => q.Match<Person>().Collect());
            Then().Do(ctx => log.Add($"{people.Count()} people"));
        }
    }

    private sealed class Yields : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Badge(person.Name));
        }
    }
}
