using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

public sealed class PropertyTests
{
    private static readonly CalPrices Prices = new(199, 165);

    [Fact]
    public void Adding_a_cal_to_a_pool_never_raises_the_cost()
    {
        ForEach(
            (estate, pools) =>
            {
                var cost = Cost(estate, pools);
                Cost(estate, pools with { User = pools.User + 1 }).Should().BeLessThanOrEqualTo(cost);
                Cost(estate, pools with { Device = pools.Device + 1 }).Should().BeLessThanOrEqualTo(cost);
            }
        );
    }

    [Fact]
    public void Adding_an_access_never_lowers_the_cost()
    {
        ForEach(
            (estate, pools) =>
            {
                var more = estate with { Accesses = [.. estate.Accesses, (0, estate.Devices - 1)] };
                Cost(more, pools).Should().BeGreaterThanOrEqualTo(Cost(estate, pools));
            }
        );
    }

    [Fact]
    public void Numbering_changes_neither_cost_nor_mix_from_zero()
    {
        ForEach(
            (estate, pools) =>
            {
                var (people, devices) = (estate.Weights.Length, estate.Devices);
                var turned = estate with
                {
                    Weights = [.. estate.Weights.Reverse()],
                    Accesses =
                    [
                        .. estate.Accesses.Select(a => (people - 1 - a.Person, devices - 1 - a.Device)).Reverse(),
                    ],
                    HeldPeople = [.. estate.HeldPeople.Select(p => people - 1 - p)],
                    HeldDevices = [.. estate.HeldDevices.Select(d => devices - 1 - d)],
                };
                Cost(turned, pools).Should().Be(Cost(estate, pools));
                var (one, other) = (Solve(estate, pools).CheapestFromZero, Solve(turned, pools).CheapestFromZero);
                one.Assignment.People.Should().Equal(other.Assignment.People.Select(p => people - 1 - p).Reverse());
                one.Assignment.Devices.Should().Equal(other.Assignment.Devices.Select(d => devices - 1 - d).Reverse());
            }
        );
    }

    [Theory]
    [InlineData(Shape.Offices)]
    [InlineData(Shape.Kiosks)]
    [InlineData(Shape.CallCentres)]
    [InlineData(Shape.Roamers)]
    [InlineData(Shape.Mixed)]
    [InlineData(Shape.Islands)]
    [InlineData(Shape.PowerLaw)]
    public void Realistic_estates_are_proved_whatever_is_owned(Shape shape)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var graph = ShapeGenerator.Generate(shape, 300, seed, shared: seed % 2 == 1);
            var zero = CalMixSolver.Solve(graph, CalPools.None).FewestFromZero;
            foreach (var (user, device) in new[] { (8, 10), (11, 8), (13, 3), (8, 12), (2, 2) })
            {
                var pools = new CalPools((int)(zero.UserCals * user / 10), (int)(zero.DeviceCals * device / 10));
                var result = CalMixSolver.Solve(graph, pools, Prices);
                result.Cheapest.Proof.Should().NotBe(MixProof.Gap, $"{shape} {seed} {pools}");
                result.Fewest.Proof.Should().NotBe(MixProof.Gap, $"{shape} {seed} {pools}");
                result.Covered.Should().NotBeNull();
                // Which purchase is cheapest depends on the prices, whether one is needed does not.
                (result.Cheapest.Cost == 0)
                    .Should()
                    .Be(result.Fewest.Cost == 0);
            }
        }
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        var graph = ShapeGenerator.Generate(Shape.Mixed, 2000, 7);
        var pools = new CalPools(1500, 150);
        var first = CalMixSolver.Solve(graph, pools, Prices);
        var second = CalMixSolver.Solve(graph, pools, Prices);

        Written.Certificate(second.Cheapest).Should().Be(Written.Certificate(first.Cheapest));
        second.Cheapest.LowerBound.Should().Be(first.Cheapest.LowerBound);
    }

    [Fact]
    public void The_question_from_zero_alone_has_the_answer_it_has_among_the_others()
    {
        ForEach(
            (estate, pools) =>
                Written
                    .Certificate(CalMixSolver.SolveFromZero(estate.Graph(), Prices))
                    .Should()
                    .Be(Written.Certificate(Solve(estate, pools).CheapestFromZero))
        );
    }

    [Fact]
    public void Running_out_of_work_claims_no_more_than_was_proved()
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, 200, 1);
        var pools = new CalPools(90, 60);
        var whole = CalMixSolver.Solve(graph, pools).Fewest;
        var cut = CalMixSolver.Solve(graph, pools, limits: new SolveLimits { Work = 1 }).Fewest;

        cut.Proof.Should().Be(MixProof.Gap);
        cut.LowerBound.Should().BeLessThanOrEqualTo(whole.Cost);
        cut.Cost.Should().BeGreaterThanOrEqualTo(whole.Cost);
    }

    [Fact]
    public void Cancellation_stops_the_search()
    {
        var graph = ShapeGenerator.Generate(Shape.Mixed, 100, 1);
        var limits = new SolveLimits { Cancellation = new CancellationToken(canceled: true) };

        FluentActions
            .Invoking(() => CalMixSolver.Solve(graph, CalPools.None, limits: limits))
            .Should()
            .Throw<OperationCanceledException>();
    }

    private static void ForEach(Action<Estate, CalPools> check)
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            check(Estate.Random(random, 12), new CalPools(random.Next(0, 8), random.Next(0, 8)));
        }
    }

    private static CalMixResult Solve(Estate estate, CalPools pools) =>
        CalMixSolver.Solve(estate.Graph(), pools, Prices);

    private static long Cost(Estate estate, CalPools pools) => Solve(estate, pools).Cheapest.Cost;
}
