using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Solver.Tests;

public sealed class CpSatGapCloserTests
{
    [Theory]
    [InlineData(60, 40, 30)]
    [InlineData(80, 50, 40)]
    [InlineData(100, 60, 40)]
    public void Agrees_with_the_exact_search_when_that_is_given_no_work(int people, int user, int device)
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, people, seed: people);
        var pools = new CalPools(user / 2, device / 2);
        var exact = CalMixSolver.Solve(graph, pools, new CalPrices(199, 165)).Cheapest;
        exact.Proof.Should().NotBe(MixProof.Gap);

        var limits = new SolveLimits { Work = 1, GapCloser = new CpSatGapCloser() };
        var solved = CalMixSolver.Solve(graph, pools, new CalPrices(199, 165), limits).Cheapest;

        solved.Cost.Should().Be(exact.Cost);
        solved.LowerBound.Should().Be(exact.Cost);
        solved.Proof.Should().Be(MixProof.Solver);
        solved.CertifiedBound.Should().BeLessThan(exact.Cost);
    }

    [Fact]
    public void A_problem_too_large_is_left_alone()
    {
        var graph = ShapeGenerator.Generate(Shape.Uniform, 60, seed: 60);
        var limits = new SolveLimits { Work = 1, GapCloser = new CpSatGapCloser(mostVertices: 10) };

        CalMixSolver
            .Solve(graph, new CalPools(20, 15), new CalPrices(199, 165), limits)
            .Cheapest.Proof.Should()
            .Be(MixProof.Gap);
    }
}
