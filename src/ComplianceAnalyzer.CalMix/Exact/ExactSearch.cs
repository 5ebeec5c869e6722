using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>Closes what the flows leave open, where few enough vertices are open: an exact search of all that could be cheaper.</summary>
internal sealed class ExactSearch(CoverGraph graph, FlowFaces faces, WorkMeter meter, PoolProblem problem)
{
    private const int MostVertices = 4_000;

    /// <summary>Whether nothing is cheaper than <see cref="Best"/>.</summary>
    public bool Proved { get; private set; }

    /// <summary>The cheapest cover known.</summary>
    public required Cover Best { get; set; }

    public void Run(IReadOnlyList<BoundLine> lines)
    {
        var cost = problem.Cost(Best);
        if (SlackLine.Tightest(problem, lines, cost) is not { Slack: >= 0 and < int.MaxValue / 2 } line)
            return;
        var face = faces.At(line.Line.UserCapacity, line.Line.DeviceCapacity);
        var flow = faces.FlowAt(line.Line.UserCapacity, line.Line.DeviceCapacity);
        if (Kernel.Of(graph, face, flow, line.Slack, MostVertices, meter) is not { } kernel)
            return;
        var search = new FrontierSearch(kernel, problem, line, meter);
        Best = search.Find(cost) ?? Best;
        Proved = search.Finished;
    }
}
