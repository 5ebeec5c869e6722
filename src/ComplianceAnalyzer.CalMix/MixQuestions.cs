using System.Collections.Immutable;
using ComplianceAnalyzer.CalMix.Exact;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix;

/// <summary>The questions asked of one graph: they share what is decided beforehand, and the flows.</summary>
internal sealed class MixQuestions
{
    private readonly CoverGraph core;
    private readonly SolveLimits limits;
    private readonly WorkMeter meter;
    private readonly FlowFaces faces;
    private readonly int[] forcedPeople;
    private readonly int[] forcedDevices;
    private readonly long[] forcedWeights;
    private readonly long forcedUserCals;
    private readonly bool[] presentUsers;
    private readonly bool[] presentDevices;
    private readonly StableChoice stable;

    public MixQuestions(AccessGraph graph, SolveLimits limits, CalAssignment present)
    {
        core = CoverGraph.Of(graph);
        this.limits = limits;
        meter = new WorkMeter(limits);
        faces = new FlowFaces(new CoverFlow(core, meter));
        forcedPeople = Forced(graph.PersonStates);
        forcedDevices = Forced(graph.DeviceStates);
        forcedWeights = Array.ConvertAll(forcedPeople, p => (long)graph.Weights[p]);
        forcedUserCals = forcedWeights.Sum();
        presentUsers = Marks(core.PersonIds, present.People);
        presentDevices = Marks(core.DeviceIds, present.Devices);
        stable = new StableChoice(core, presentUsers, presentDevices, meter);
        AllUser = forcedDevices.Length > 0 ? null : forcedUserCals + core.TotalWeight;
        AllDevice = forcedPeople.Length > 0 ? null : forcedDevices.LongLength + core.Devices;
    }

    public long? AllUser { get; }

    public long? AllDevice { get; }

    public MixAnswer Answer(CalPools pools, CalPrices prices)
    {
        var problem = new PoolProblem(pools.User - forcedUserCals, pools.Device - forcedDevices.LongLength, prices);
        var search = new PoolSearch(core, faces, meter, problem);
        search.Run();
        var exact = new ExactSearch(core, faces, meter, problem) { Best = search.Best, Bound = search.Bound };
        if (!search.Closed)
            exact.Run(search);
        var (best, bound) = (exact.Best, exact.Bound);
        if (bound < problem.Cost(best) && limits.GapCloser is { } closer)
            (best, bound) = new GapClosingStep(core, problem).Run(closer, best, bound, limits.Cancellation);
        var cover = Choose(problem, best);
        var cost = problem.Cost(cover);
        return new MixAnswer
        {
            Pools = pools,
            Prices = prices,
            Assignment = Assignment(cover),
            UserCals = forcedUserCals + cover.X,
            DeviceCals = forcedDevices.LongLength + cover.Y,
            LowerBound = bound,
            Proof =
                cost == search.Bound ? MixProof.FlowCertificate
                : cost == exact.Bound ? MixProof.ExactSearch
                : cost == bound ? MixProof.Solver
                : MixProof.Gap,
            Certificate = Certificate(problem, search),
        };
    }

    /// <summary>Another cover of the same cost that changes less, where there is a way to it.</summary>
    private Cover Choose(in PoolProblem problem, Cover cover)
    {
        var cost = problem.Cost(cover);
        var present = Cover.Of(core, presentUsers, presentDevices);
        if (problem.Cost(present) == cost && present.IsLawful(core))
            return present;
        var face = faces.At(problem.Prices.User, problem.Prices.Device);
        if (problem.Prices.Cost(cover.X, cover.Y) != face.Value)
            return cover;
        var chosen = stable.Among(face, cover);
        return problem.Cost(chosen) == cost ? chosen : cover;
    }

    private static bool[] Marks(int[] ids, ImmutableArray<int> marked)
    {
        var set = marked.ToHashSet();
        return Array.ConvertAll(ids, set.Contains);
    }

    private static int[] Forced(VertexState[] states) =>
        [.. Enumerable.Range(0, states.Length).Where(i => states[i] == VertexState.Forced)];

    private CalAssignment Assignment(Cover cover) =>
        new(Merge(forcedPeople, core.PersonIds, cover.Users), Merge(forcedDevices, core.DeviceIds, cover.Devices));

    private static ImmutableArray<int> Merge(int[] forced, int[] ids, bool[] chosen)
    {
        var all = new List<int>(forced);
        for (var i = 0; i < ids.Length; i++)
            if (chosen[i])
                all.Add(ids[i]);
        all.Sort();
        return [.. all];
    }

    private CalCertificate Certificate(in PoolProblem problem, PoolSearch search)
    {
        var needed = IntegerBound.Needed(problem, core.TotalWeight, search.Lines, search.Bound);
        var written = ImmutableArray.CreateBuilder<FlowLine>();
        // What is forced needs CALs of its own kind, which a line over both kinds does not say.
        if (search.Bound > 0 && forcedPeople.Length > 0)
            written.Add(ForcedLine(1, 0));
        if (search.Bound > 0 && forcedDevices.Length > 0)
            written.Add(ForcedLine(0, 1));
        foreach (var line in needed)
            written.Add(Line(line));
        return new CalCertificate(search.Bound, written.ToImmutable());
    }

    private FlowLine ForcedLine(long userCapacity, long deviceCapacity)
    {
        var entries = ForcedEntries(userCapacity, deviceCapacity);
        return new FlowLine(userCapacity, deviceCapacity, entries.Sum(entry => entry.Amount), [.. entries]);
    }

    private List<FlowEntry> ForcedEntries(long userCapacity, long deviceCapacity)
    {
        var entries = new List<FlowEntry>();
        for (var i = 0; userCapacity > 0 && i < forcedPeople.Length; i++)
            entries.Add(new FlowEntry(forcedPeople[i], null, userCapacity * forcedWeights[i]));
        for (var i = 0; deviceCapacity > 0 && i < forcedDevices.Length; i++)
            entries.Add(new FlowEntry(null, forcedDevices[i], deviceCapacity));
        return entries;
    }

    private FlowLine Line(BoundLine line)
    {
        var flow = faces.FlowAt(line.UserCapacity, line.DeviceCapacity);
        var entries = ForcedEntries(line.UserCapacity, line.DeviceCapacity);
        for (var u = 0; u < core.Users; u++)
        for (var e = core.ByUser.Starts[u]; e < core.ByUser.Starts[u + 1]; e++)
            if (flow.EdgeFlow[e] > 0)
                entries.Add(new FlowEntry(core.PersonIds[u], core.DeviceIds[core.ByUser.Targets[e]], flow.EdgeFlow[e]));
        return new FlowLine(line.UserCapacity, line.DeviceCapacity, entries.Sum(entry => entry.Amount), [.. entries]);
    }
}
