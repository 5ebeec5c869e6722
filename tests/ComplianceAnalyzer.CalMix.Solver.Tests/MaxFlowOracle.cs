using Google.OrTools.Graph;

namespace ComplianceAnalyzer.CalMix.Solver.Tests;

/// <summary>The least cost from zero by OR-Tools' maximum flow: a second opinion, and the one to be faster than.</summary>
public static class MaxFlowOracle
{
    public static long Value(AccessGraph graph, CalPrices prices)
    {
        using var flow = new MaxFlow();
        var (source, sink) = (graph.People + graph.Devices, graph.People + graph.Devices + 1);
        for (var p = 0; p < graph.People; p++)
        {
            flow.AddArcWithCapacity(source, p, prices.User * graph.Weight(p));
            foreach (var d in graph.DevicesOf(p))
                flow.AddArcWithCapacity(p, graph.People + d, prices.User * graph.Weight(p));
        }
        for (var d = 0; d < graph.Devices; d++)
            flow.AddArcWithCapacity(graph.People + d, sink, prices.Device);
        if (flow.Solve(source, sink) != MaxFlow.Status.OPTIMAL)
            throw new InvalidOperationException("OR-Tools found no maximum flow.");
        return flow.OptimalFlow();
    }
}
