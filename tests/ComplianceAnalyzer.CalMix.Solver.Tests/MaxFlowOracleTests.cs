using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Solver.Tests;

/// <summary>The least cost from zero is a maximum flow; another program's maximum flow must have the same value.</summary>
public sealed class MaxFlowOracleTests
{
    [Theory]
    [InlineData(Shape.Offices)]
    [InlineData(Shape.Kiosks)]
    [InlineData(Shape.CallCentres)]
    [InlineData(Shape.Roamers)]
    [InlineData(Shape.Mixed)]
    [InlineData(Shape.Islands)]
    [InlineData(Shape.PowerLaw)]
    [InlineData(Shape.Uniform)]
    public void Cost_from_zero_is_the_maximum_flow(Shape shape)
    {
        var graph = ShapeGenerator.Generate(shape, 3000, seed: 5, shared: true);
        foreach (var prices in new[] { CalPrices.Equal, new CalPrices(199, 165), new CalPrices(1, 3) })
            CalMixSolver
                .SolveFromZero(graph, prices)
                .Cost.Should()
                .Be(MaxFlowOracle.Value(graph, prices), $"{shape} {prices}");
    }
}
