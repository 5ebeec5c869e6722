using System.Collections.Immutable;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>Hands what is open to a gap closer, and believes no cover of its that is not lawful.</summary>
internal sealed class GapClosingStep(CoverGraph graph, PoolProblem problem, WorkMeter meter)
{
    /// <summary>All the work that is left is the closer's.</summary>
    public (Cover Best, long Bound) Run(IGapCloser closer, Cover best, long bound, CancellationToken cancellation)
    {
        var open = new GapProblem(
            [.. graph.UserWeight],
            graph.Devices,
            Edges(),
            problem.User,
            problem.Device,
            problem.Prices,
            bound,
            new CalAssignment(Chosen(best.Users), Chosen(best.Devices)),
            problem.Cost(best),
            meter.Left
        );
        var closing = closer.Close(open, cancellation);
        meter.Add(open.Work);
        if (closing is null)
            return (best, bound);
        var cover = Cover.Of(
            graph,
            Marks(graph.Users, closing.Cover.People),
            Marks(graph.Devices, closing.Cover.Devices)
        );
        if (!cover.IsLawful(graph))
            throw new InvalidOperationException("The gap closer gave a mix that leaves an access without a CAL.");
        if (problem.Cost(cover) < problem.Cost(best))
            best = cover;
        // A bound that leaves a gap would rest on the solver's word for nothing.
        return (best, closing.LowerBound >= problem.Cost(best) ? problem.Cost(best) : bound);
    }

    private ImmutableArray<(int, int)> Edges()
    {
        var edges = ImmutableArray.CreateBuilder<(int, int)>(graph.Edges);
        for (var u = 0; u < graph.Users; u++)
            foreach (var d in graph.ByUser.Of(u))
                edges.Add((u, d));
        return edges.MoveToImmutable();
    }

    private static ImmutableArray<int> Chosen(bool[] marks) =>
        [.. Enumerable.Range(0, marks.Length).Where(i => marks[i])];

    private static bool[] Marks(int count, ImmutableArray<int> chosen)
    {
        var marks = new bool[count];
        foreach (var i in chosen)
            marks[i] = true;
        return marks;
    }
}
