using AwesomeAssertions;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Tests.Shapes;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>The ends of a face against a plain walk over the flow, which knows nothing of phases.</summary>
public sealed class FaceTests
{
    [Theory]
    [InlineData(Shape.CallCentres)]
    [InlineData(Shape.Roamers)]
    [InlineData(Shape.Mixed)]
    [InlineData(Shape.PowerLaw)]
    [InlineData(Shape.Uniform)]
    public void The_right_end_is_around_what_the_source_reaches_and_the_left_around_what_reaches_the_sink(Shape shape)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var graph = CoverGraph.Of(ShapeGenerator.Generate(shape, 3000, seed, shared: true));
            var flow = new CoverFlow(graph, new WorkMeter(SolveLimits.Default, graph.Edges));
            foreach (var (a, b) in new[] { (1, 1), (1, 3), (199, 165), (165, 199) })
            {
                flow.Run(a, b);
                var face = flow.Face();

                var source = Reached(graph, flow, fromUsers: true);
                var sink = Reached(graph, flow, fromUsers: false);
                for (var u = 0; u < graph.Users; u++)
                    (face.Right.Users[u], face.Left.Users[u])
                        .Should()
                        .Be((!source.Contains(u), sink.Contains(u)), $"{shape} {seed} {a}:{b}");
                for (var d = 0; d < graph.Devices; d++)
                    (face.Right.Devices[d], face.Left.Devices[d])
                        .Should()
                        .Be((source.Contains(~d), !sink.Contains(~d)), $"{shape} {seed} {a}:{b}");
            }
        }
    }

    /// <summary>Users as their numbers and devices as the complements: from one side any edge leads on, from the other those with flow.</summary>
    private static HashSet<int> Reached(CoverGraph graph, CoverFlow flow, bool fromUsers)
    {
        var edges = new List<(int User, int Device, long Amount)>();
        for (var u = 0; u < graph.Users; u++)
        for (var e = graph.ByUser.Starts[u]; e < graph.ByUser.Starts[u + 1]; e++)
            edges.Add((u, ~graph.ByUser.Targets[e], flow.EdgeFlow[e]));
        var arcs = edges
            .SelectMany(e =>
                new[] { (From: e.User, To: e.Device, Open: fromUsers || e.Amount > 0) }.Append(
                    (From: e.Device, To: e.User, Open: !fromUsers || e.Amount > 0)
                )
            )
            .Where(arc => arc.Open)
            .ToLookup(arc => arc.From, arc => arc.To);
        var waiting = new Stack<int>(
            fromUsers
                ? Enumerable.Range(0, graph.Users).Where(u => flow.UserLeft(u) > 0)
                : Enumerable.Range(0, graph.Devices).Where(d => flow.DeviceLeft(d) > 0).Select(d => ~d)
        );
        var reached = new HashSet<int>(waiting);
        while (waiting.TryPop(out var vertex))
            foreach (var next in arcs[vertex])
                if (reached.Add(next))
                    waiting.Push(next);
        return reached;
    }
}
