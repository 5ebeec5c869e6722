using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>What a question may take is bounded in steps, whatever is left open then.</summary>
public sealed class BudgetTests
{
    private static readonly CalPrices Prices = new(199, 165);

    /// <summary>5,833 people and 4,666 devices of which 50 hold a CAL by name, 16,304 pairs drawn uniformly: nineteen minutes before there was a budget.</summary>
    private static readonly Lazy<AccessGraph> Ordinary = new(() => ShapeGenerator.Drawn(5833, 4666, 16304, held: 50));

    private static readonly CalPools Owned = new(2916, 1944);

    /// <summary>
    /// A pass over a graph that was begun is finished: the start of each flow, the two ends of its face, a block of pieces. Some hundreds of
    /// steps for each access are more than all of them.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    [InlineData(10_000_000)]
    [InlineData(100_000_000)]
    public void No_more_is_done_than_was_allowed_but_for_passes_over_the_graph(long work)
    {
        var result = CalMixSolver.Solve(Ordinary.Value, Owned, Prices, new SolveLimits { Work = work });

        result.Work.Should().BeLessThan(work + (500L * Ordinary.Value.Accesses));
        foreach (var answer in new[] { result.Cheapest, result.Fewest, result.CheapestFromZero, result.FewestFromZero })
        {
            answer.CertifiedBound.Should().BeLessThanOrEqualTo(answer.ProvedBound);
            answer.ProvedBound.Should().BeLessThanOrEqualTo(answer.LowerBound);
            answer.LowerBound.Should().BeLessThanOrEqualTo(answer.Cost);
        }
    }

    /// <summary>
    /// Reading this estate took 0.75 seconds of processor time, 75,000,000 steps of ten nanoseconds (benchmarks); by default its layer
    /// takes no more than ten times that.
    /// </summary>
    [Fact]
    public void By_default_an_ordinary_estate_costs_no_more_than_ten_times_its_import() =>
        CalMixSolver.Solve(Ordinary.Value, Owned, Prices).Work.Should().BeLessThan(10 * 75_000_000L);

    /// <summary>Whatever the work: the mix is lawful, the flows prove the bound, and both lie around the least cost, which brute force finds.</summary>
    [Fact]
    public void An_answer_cut_short_anywhere_claims_no_more_than_it_proves()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var estate = Estate.Random(random, 9);
            var pools = new CalPools(random.Next(0, 8), random.Next(0, 8));
            var least = new BruteForce(estate).Cost(pools, Prices);
            for (var work = 0; work < 2_000; work += 1 + random.Next(300))
            {
                var result = CalMixSolver.Solve(estate.Graph(), pools, Prices, new SolveLimits { Work = work });

                var because = $"seed {seed}, work {work}";
                CertificateChecker.Check(estate.Text(), Written.Certificate(result.Cheapest)).Should().BeNull(because);
                CertificateChecker
                    .Check(estate.Text(), Written.Certificate(result.CheapestFromZero))
                    .Should()
                    .BeNull(because);
                result.Cheapest.Cost.Should().BeGreaterThanOrEqualTo(least, because);
                result.Cheapest.ProvedBound.Should().BeLessThanOrEqualTo(least, because);
                (result.Covered ?? least == 0).Should().Be(least == 0, because);
            }
        }
    }

    /// <summary>A flow that ends before it is greatest has no cut, and still bounds every cover.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(15_000)]
    public void A_flow_cut_short_is_a_flow(long work)
    {
        var graph = CoverGraph.Of(ShapeGenerator.Generate(Shape.Uniform, 3_000, 1));
        var whole = new CoverFlow(graph, new WorkMeter(SolveLimits.Default, graph.Edges));
        whole.Run(199, 165);
        var cut = new CoverFlow(graph, new WorkMeter(new SolveLimits { Work = work }, graph.Edges));
        cut.Run(199, 165);

        (whole.CutShort, cut.CutShort).Should().Be((false, true));
        cut.Value.Should().BeInRange(1, whole.Value - 1);
        var taken = new long[graph.Devices];
        for (var u = 0; u < graph.Users; u++)
        {
            long sent = 0;
            for (var e = graph.ByUser.Starts[u]; e < graph.ByUser.Starts[u + 1]; e++)
            {
                sent += cut.EdgeFlow[e];
                taken[graph.ByUser.Targets[e]] += cut.EdgeFlow[e];
            }
            sent.Should().BeInRange(0, 199);
        }
        taken.Should().OnlyContain(amount => amount >= 0 && amount <= 165);
        cut.Repeat(199, 165);
        (cut.CutShort, cut.Value).Should().Be((false, whole.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30_000_000)]
    public void What_is_cut_short_comes_out_the_same_again(long work)
    {
        var limits = new SolveLimits { Work = work };
        var first = CalMixSolver.Solve(Ordinary.Value, Owned, Prices, limits);
        var second = CalMixSolver.Solve(Ordinary.Value, Owned, Prices, limits);

        Written.Certificate(second.Cheapest).Should().Be(Written.Certificate(first.Cheapest));
        (second.Work, second.Cheapest.LowerBound).Should().Be((first.Work, first.Cheapest.LowerBound));
    }

    /// <summary>Twice the accesses, twice the work; below some size a floor.</summary>
    [Fact]
    public void The_work_allowed_grows_with_the_accesses()
    {
        SolveLimits.WorkFor(0).Should().Be(SolveLimits.WorkFor(100)).And.BePositive();
        SolveLimits.WorkFor(20_000_000).Should().Be(2 * SolveLimits.WorkFor(10_000_000));
    }

    /// <summary>Stopped after any number of steps, the search takes no more than a few milliseconds' worth of them: less than a hundredth of a second's.</summary>
    [Fact]
    public void A_stop_is_heard_within_a_few_steps()
    {
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            using var stop = new CancellationTokenSource();
            var meter = new WorkMeter(new SolveLimits { Cancellation = stop.Token }, 0);
            var before = random.Next(1, 3_000_000);
            while (meter.Steps < before)
                meter.Add(random.Next(1, 200));
            stop.Cancel();
            var stopped = meter.Steps;
            FluentActions
                .Invoking(() =>
                {
                    while (true)
                        meter.Add(100);
                })
                .Should()
                .Throw<OperationCanceledException>();
            (meter.Steps - stopped).Should().BeLessThan(1_000_000);
        }
    }

    /// <summary>
    /// The search is stopped from outside at random moments of its seconds, wherever it is: in a flow, a window, a frontier. A wall of two
    /// seconds is twice what is promised.
    /// </summary>
    [Fact]
    public async Task A_search_that_is_stopped_returns_at_once()
    {
        var random = new Random(11);
        for (var i = 0; i < 12; i++)
        {
            using var stop = new CancellationTokenSource();
            var limits = new SolveLimits { Work = long.MaxValue / 4, Cancellation = stop.Token };
            var search = Task.Run(
                () => CalMixSolver.Solve(Ordinary.Value, Owned, Prices, limits),
                CancellationToken.None
            );
            await Task.Delay(random.Next(1, 400), CancellationToken.None);
            await stop.CancelAsync();

            var returned = await Task.WhenAny(search, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));

            returned.Should().BeSameAs(search, $"moment {i}");
            await search.Awaiting(s => s).Should().ThrowAsync<OperationCanceledException>();
        }
    }

    [Fact]
    public void Progress_tells_best_and_bound_closing_in()
    {
        var told = new List<MixProgress>();
        CalMixSolver.Solve(
            ShapeGenerator.Generate(Shape.Uniform, 200, 1),
            new CalPools(90, 60),
            Prices,
            new SolveLimits { Progress = new Heard(told) }
        );

        told.Should().NotBeEmpty();
        foreach (var question in told.GroupBy(step => step.Prices))
        {
            question.Should().OnlyContain(step => step.Bound <= step.Best);
            question
                .Zip(question.Skip(1))
                .Should()
                .OnlyContain(pair => pair.Second.Best <= pair.First.Best || pair.First.Best == 0);
        }
    }

    private sealed class Heard(List<MixProgress> told) : IProgress<MixProgress>
    {
        public void Report(MixProgress value) => told.Add(value);
    }
}
