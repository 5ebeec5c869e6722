using System.Collections.Immutable;
using ComplianceAnalyzer.CalMix.Exact;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix;

/// <summary>The questions asked of one graph: they share what is decided beforehand, and the flows.</summary>
internal sealed class MixQuestions
{
    private readonly CoverGraph core;
    private readonly WorkMeter meter;
    private readonly FlowFaces faces;
    private readonly int[] forcedPeople;
    private readonly int[] forcedDevices;
    private readonly long[] forcedWeights;
    private readonly long forcedUserCals;

    public MixQuestions(AccessGraph graph, SolveLimits limits)
    {
        core = CoverGraph.Of(graph);
        meter = new WorkMeter(limits);
        faces = new FlowFaces(core, new CoverFlow(core, meter));
        forcedPeople = Forced(graph.PersonStates);
        forcedDevices = Forced(graph.DeviceStates);
        forcedWeights = Array.ConvertAll(forcedPeople, p => (long)graph.Weights[p]);
        forcedUserCals = forcedWeights.Sum();
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
            exact.Run(search.Lines);
        var cover = exact.Best;
        var cost = problem.Cost(cover);
        return new MixAnswer
        {
            Pools = pools,
            Prices = prices,
            Assignment = Assignment(cover),
            UserCals = forcedUserCals + cover.X,
            DeviceCals = forcedDevices.LongLength + cover.Y,
            LowerBound = exact.Bound,
            Proof =
                cost == search.Bound ? MixProof.FlowCertificate
                : cost == exact.Bound ? MixProof.ExactSearch
                : MixProof.Gap,
            Certificate = Certificate(problem, search),
        };
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
