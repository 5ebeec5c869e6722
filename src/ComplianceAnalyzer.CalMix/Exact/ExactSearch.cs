using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// Closes what the flows leave open, where few enough vertices are open: looks exactly at all covers that cost little more than the
/// bound, then at those that cost twice as much more, until one is found or nothing cheaper than the best known is left.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="faces">Its flows.</param>
/// <param name="meter">The work.</param>
/// <param name="problem">What is owned and what more costs.</param>
/// <param name="report">Told the cheapest cost and the bound whenever one of them changes.</param>
internal sealed class ExactSearch(
    CoverGraph graph,
    FlowFaces faces,
    WorkMeter meter,
    PoolProblem problem,
    Action<long, long> report
)
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
        var lines = search.LinesWithCut;
        if (graph.Users + graph.Devices > WindowsFrom)
            SearchWindows(search, lines);
        var step = 0L;
        while (Bound < problem.Cost(Best) && !meter.Exhausted)
        {
            // Below the best known there may be nothing at all: then one look at the last price is enough.
            var cost = Math.Min(problem.Prices.NextAttainable(Bound + step), problem.Cost(Best) - 1);
            if (!LookUpTo(cost, lines))
                return;
            report(problem.Cost(Best), Bound);
            step = Math.Max(Math.Min(problem.Prices.User, problem.Prices.Device), step * 2);
        }
    }

    /// <summary>Windows find, and prove nothing: half of the work is left for the proof.</summary>
    private void SearchWindows(PoolSearch search, IReadOnlyList<BoundLine> lines)
    {
        using var share = meter.Use(1, 2);
        if (meter.Exhausted || SlackLine.Tightest(problem, lines, problem.Cost(Best) - 1) is not { } line)
            return;
        var (_, face) = faces.At(line.Line.UserCapacity, line.Line.DeviceCapacity);
        Best = new WindowSearch(graph, face!, faces.FlowOf(face!), meter, problem).Improve(
            Best,
            search.CutOn(line.Line),
            line.Line,
            Bound
        );
        report(problem.Cost(Best), Bound);
    }

    /// <summary>Looks at every cover of at most this cost; false if there are too many.</summary>
    private bool LookUpTo(long cost, IReadOnlyList<BoundLine> lines)
    {
        if (SlackLine.Tightest(problem, lines, cost) is not { Slack: < int.MaxValue / 2 } line)
            return false;
        if (line.Slack >= 0)
        {
            var (_, face) = faces.At(line.Line.UserCapacity, line.Line.DeviceCapacity);
            var flow = faces.FlowOf(face!);
            if (Kernel.Of(graph, face!, flow, line.Slack, MostVertices, meter) is not { } kernel)
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
