using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Solver.Tests;

public sealed class CpSatGapCloserTests
{
    private static readonly CalPrices Prices = new(199, 165);

    // Ten seconds: more than any problem here needs.
    private const long Enough = 1_000_000_000;

    [Theory]
    [InlineData(60, 40, 30)]
    [InlineData(80, 50, 40)]
    [InlineData(100, 60, 40)]
    public void Agrees_with_the_exact_search(int people, int user, int device)
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, people, seed: people);
        var pools = new CalPools(user / 2, device / 2);
        var exact = CalMixSolver.Solve(graph, pools, Prices).Cheapest;
        exact.Proof.Should().NotBe(MixProof.Gap);

        var solved = new CpSatGapCloser().Close(Problem(graph, pools, Enough), CancellationToken.None)!;

        solved.LowerBound.Should().Be(exact.Cost);
        Cost(graph, pools, solved.Cover).Should().Be(exact.Cost);
    }

    /// <summary>A solver closes what the flows leave open here; its word alone decides nothing and proves nothing.</summary>
    [Fact]
    public void Its_word_is_no_proof()
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, 300, seed: 3);
        var limits = new SolveLimits { Work = Enough, GapCloser = new Claiming() };

        var answer = CalMixSolver.Solve(graph, new CalPools(110, 90), Prices, limits).Cheapest;

        answer.Proof.Should().Be(MixProof.Solver);
        answer.LowerBound.Should().Be(answer.Cost);
        answer.ProvedBound.Should().BeLessThan(answer.Cost);
        answer.Covered.Should().Be(answer.ProvedBound > 0 ? false : null);
    }

    [Fact]
    public void A_problem_too_large_is_left_alone()
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, 60, seed: 60);

        new CpSatGapCloser(mostVertices: 10)
            .Close(Problem(graph, new CalPools(20, 15), Enough), CancellationToken.None)
            .Should()
            .BeNull();
    }

    /// <summary>Preparing a problem takes time that the solver's own limit does not bound.</summary>
    [Fact]
    public void Too_little_work_to_prepare_a_problem_is_not_begun()
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, 60, seed: 60);

        new CpSatGapCloser()
            .Close(Problem(graph, new CalPools(20, 15), graph.Accesses * 1_000L), CancellationToken.None)
            .Should()
            .BeNull();
    }

    /// <summary>In native code too a stop is heard: within two seconds, where one is promised.</summary>
    [Fact]
    public async Task A_stop_is_heard_at_random_moments()
    {
        var problem = Problem(
            ShapeGenerator.Generate(Shape.Uniform, 4_000, seed: 4),
            new CalPools(2_000, 1_500),
            long.MaxValue / 4
        );
        var random = new Random(2);
        for (var i = 0; i < 8; i++)
        {
            using var stop = new CancellationTokenSource();
            var search = Task.Run(() => new CpSatGapCloser().Close(problem, stop.Token), CancellationToken.None);
            await Task.Delay(random.Next(0, 1_500), CancellationToken.None);
            _ = stop.CancelAsync();

            var returned = await Task.WhenAny(search, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None));

            returned.Should().BeSameAs(search, $"moment {i}");
            await search.Awaiting(s => s).Should().ThrowAsync<OperationCanceledException>();
        }
    }

    private static GapProblem Problem(AccessGraph graph, CalPools pools, long work) =>
        new(
            [.. Enumerable.Range(0, graph.People).Select(graph.Weight)],
            graph.Devices,
            [
                .. Enumerable
                    .Range(0, graph.People)
                    .SelectMany(person => graph.DevicesOf(person).ToArray().Select(device => (person, device))),
            ],
            pools.User,
            pools.Device,
            Prices,
            0,
            new CalAssignment([.. Enumerable.Range(0, graph.People)], []),
            Prices.User * Math.Max(0, graph.People - pools.User),
            work
        );

    private static long Cost(AccessGraph graph, CalPools pools, CalAssignment cover)
    {
        for (var person = 0; person < graph.People; person++)
            if (!cover.People.Contains(person))
                graph.DevicesOf(person).ToArray().Should().OnlyContain(device => cover.Devices.Contains(device));
        return (Prices.User * Math.Max(0, cover.People.Length - pools.User))
            + (Prices.Device * Math.Max(0, cover.Devices.Length - pools.Device));
    }

    /// <summary>Says that what is known is the best there is.</summary>
    private sealed class Claiming : IGapCloser
    {
        public GapClosing Close(GapProblem problem, CancellationToken cancellation) =>
            new(problem.Best, problem.BestCost);
    }
}
