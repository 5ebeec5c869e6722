using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// Closes what the flows leave open, where few enough vertices are open: looks exactly at all covers that cost little more than the
/// bound, then at those that cost twice as much more, until one is found or nothing cheaper than the best known is left.
/// </summary>
internal sealed class ExactSearch(CoverGraph graph, FlowFaces faces, WorkMeter meter, PoolProblem problem)
{
    private const int MostVertices = 4_000;

    // Two hundred megabytes.
    private const long MostNumbers = 50_000_000;

    // Below this the whole graph is searched as quickly.
    private const int WindowsFrom = 4_000;

    /// <summary>The cheapest cover known.</summary>
    public required Cover Best { get; set; }

    /// <summary>No cover costs less.</summary>
    public required long Bound { get; set; }

    public void Run(PoolSearch search)
    {
        var lines = search.Lines;
        if (graph.Users + graph.Devices > WindowsFrom)
            SearchWindows(search);
        var step = 0L;
        while (Bound < problem.Cost(Best))
        {
            // Below the best known there may be nothing at all: then one look at the last price is enough.
            var cost = Math.Min(problem.Prices.NextAttainable(Bound + step), problem.Cost(Best) - 1);
            if (!LookUpTo(cost, lines))
                return;
            step = Math.Max(Math.Min(problem.Prices.User, problem.Prices.Device), step * 2);
        }
    }

    private void SearchWindows(PoolSearch search)
    {
        if (SlackLine.Tightest(problem, search.Lines, problem.Cost(Best) - 1) is not { } line)
            return;
        var face = faces.At(line.Line.UserCapacity, line.Line.DeviceCapacity);
        var flow = faces.FlowAt(line.Line.UserCapacity, line.Line.DeviceCapacity);
        Best = new WindowSearch(graph, face, flow, meter, problem).Improve(
            Best,
            search.CutOn(line.Line),
            line.Line,
            Bound
        );
    }

    /// <summary>Looks at every cover of at most this cost; false if there are too many.</summary>
    private bool LookUpTo(long cost, IReadOnlyList<BoundLine> lines)
    {
        if (SlackLine.Tightest(problem, lines, cost) is not { Slack: < int.MaxValue / 2 } line)
            return false;
        if (line.Slack >= 0)
        {
            var face = faces.At(line.Line.UserCapacity, line.Line.DeviceCapacity);
            var flow = faces.FlowAt(line.Line.UserCapacity, line.Line.DeviceCapacity);
            if (Kernel.Of(graph, face, flow, line.Slack, MostVertices, meter) is not { } kernel)
                return false;
            var search = new FrontierSearch(kernel, problem, line, meter, MostNumbers);
            var found = search.Find(cost + 1);
            if (!search.Finished)
                return false;
            if (found is not null)
            {
                Best = found;
                Bound = problem.Cost(found);
                return true;
            }
        }
        Bound = Math.Min(problem.Prices.NextAttainable(cost + 1), problem.Cost(Best));
        return true;
    }
}
