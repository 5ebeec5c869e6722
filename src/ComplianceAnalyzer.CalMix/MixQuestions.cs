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

    // Mixes of the questions before: where one is left open, another's may be cheaper than its own.
    private readonly List<Cover> found = [];

    public MixQuestions(AccessGraph graph, SolveLimits limits, CalAssignment present)
    {
        core = CoverGraph.Of(graph);
        this.limits = limits;
        meter = new WorkMeter(limits, graph.Accesses);
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

    /// <summary>Steps taken so far.</summary>
    public long Work => meter.Steps;

    public long? AllUser { get; }

    public long? AllDevice { get; }

    /// <summary>Answers one question.</summary>
    /// <param name="pools">What is owned.</param>
    /// <param name="prices">What more costs.</param>
    /// <param name="others">Questions to come that share what work is left.</param>
    public MixAnswer Answer(CalPools pools, CalPrices prices, int others = 0)
    {
        using var whole = meter.Use(1, others + 1);
        var problem = new PoolProblem(pools.User - forcedUserCals, pools.Device - forcedDevices.LongLength, prices);
        Action<long, long> report = limits.Progress is { } progress
            ? (cost, least) => progress.Report(new MixProgress(cost, least, prices))
            : (_, _) => { };
        var search = new PoolSearch(core, faces, meter, problem, report);
        search.Run();
        var exact = new ExactSearch(core, faces, meter, problem, report) { Best = search.Best, Bound = search.Bound };
        if (!search.Closed)
            SearchExactly(exact, search);
        var (best, bound) = (exact.Best, exact.Bound);
        if (bound < problem.Cost(best) && limits.GapCloser is { } closer && !meter.Exhausted)
            (best, bound) = new GapClosingStep(core, problem, meter).Run(closer, best, bound, limits.Cancellation);
        if (bound < problem.Cost(best))
            best = found.Append(best).MinBy(problem.Cost)!;
        var cover = Choose(problem, best);
        found.Add(cover);
        var cost = problem.Cost(cover);
        return new MixAnswer
        {
            Pools = pools,
            Prices = prices,
            Assignment = Assignment(cover),
            UserCals = forcedUserCals + cover.X,
            DeviceCals = forcedDevices.LongLength + cover.Y,
            LowerBound = bound,
            ProvedBound = exact.Bound,
            Proof =
                cost == search.Bound ? MixProof.FlowCertificate
                : cost == exact.Bound ? MixProof.ExactSearch
                : cost == bound ? MixProof.Solver
                : MixProof.Gap,
            Certificate = Certificate(problem, search),
        };
    }

    /// <summary>A gap closer, where there is one, is left a quarter of the work.</summary>
    private void SearchExactly(ExactSearch exact, PoolSearch search)
    {
        using var share = limits.GapCloser is null ? meter.Use(1, 1) : meter.Use(3, 4);
        exact.Run(search);
    }

    /// <summary>Another cover of the same cost that changes less, where there is a way to it.</summary>
    private Cover Choose(in PoolProblem problem, Cover cover)
    {
        var cost = problem.Cost(cover);
        var present = Cover.Of(core, presentUsers, presentDevices);
        if (problem.Cost(present) == cost && present.IsLawful(core))
            return present;
        var (_, face) = faces.At(problem.Prices.User, problem.Prices.Device);
        if (face is null || problem.Prices.Cost(cover.X, cover.Y) != face.Value)
            return cover;
        var chosen = stable.Among(face, cover);
        return problem.Cost(chosen) == cost ? chosen : cover;
    }

    private static bool[] Marks(int[] ids, ImmutableArray<int> marked)
    {
        if (marked.IsEmpty)
            return new bool[ids.Length];
        var set = marked.ToHashSet();
        return Array.ConvertAll(ids, set.Contains);
    }

    private static int[] Forced(VertexState[] states)
    {
        var forced = new List<int>();
        for (var i = 0; i < states.Length; i++)
            if (states[i] == VertexState.Forced)
                forced.Add(i);
        return [.. forced];
    }

    private CalAssignment Assignment(Cover cover) =>
        new(Merge(forcedPeople, core.PersonIds, cover.Users), Merge(forcedDevices, core.DeviceIds, cover.Devices));

    private static ImmutableArray<int> Merge(int[] forced, int[] ids, bool[] chosen)
    {
        var all = ImmutableArray.CreateBuilder<int>(forced.Length + chosen.AsSpan().Count(true));
        all.AddRange(forced);
        for (var i = 0; i < ids.Length; i++)
            if (chosen[i])
                all.Add(ids[i]);
        if (forced.Length > 0)
            all.Sort();
        return all.MoveToImmutable();
    }

    private CalCertificate Certificate(in PoolProblem problem, PoolSearch search)
    {
        var needed = IntegerBound.Needed(problem, core.TotalWeight, search.Lines, search.Bound, meter);
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

    private FlowLine ForcedLine(long userCapacity, long deviceCapacity) => Line(userCapacity, deviceCapacity, []);

    private FlowLine Line(BoundLine line) => Line(line.UserCapacity, line.DeviceCapacity, faces.EdgeFlowOf(line));

    /// <summary>What is forced, as far as the capacities count it; then the flow between the others.</summary>
    private FlowLine Line(long userCapacity, long deviceCapacity, ReadOnlySpan<long> edgeFlow)
    {
        var (people, devices) = (userCapacity > 0 ? forcedPeople : [], deviceCapacity > 0 ? forcedDevices : []);
        var entries = ImmutableArray.CreateBuilder<FlowEntry>(
            people.Length + devices.Length + edgeFlow.Length - edgeFlow.Count(0L)
        );
        for (var i = 0; i < people.Length; i++)
            entries.Add(new FlowEntry(people[i], null, userCapacity * forcedWeights[i]));
        foreach (var device in devices)
            entries.Add(new FlowEntry(null, device, deviceCapacity));
        for (var u = 0; !edgeFlow.IsEmpty && u < core.Users; u++)
        for (var e = core.ByUser.Starts[u]; e < core.ByUser.Starts[u + 1]; e++)
            if (edgeFlow[e] > 0)
                entries.Add(new FlowEntry(core.PersonIds[u], core.DeviceIds[core.ByUser.Targets[e]], edgeFlow[e]));
        long value = 0;
        foreach (var entry in entries)
            value += entry.Amount;
        return new FlowLine(userCapacity, deviceCapacity, value, entries.MoveToImmutable());
    }
}
