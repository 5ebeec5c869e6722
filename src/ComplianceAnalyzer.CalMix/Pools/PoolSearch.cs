using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// The cheapest cover with owned pools, by flows alone: the face at the prices, the faces over the edges of the pools, the cuts
/// between their ends, greedy repair; and from all those flows the bound in whole CALs. Stops as soon as the two meet.
/// </summary>
/// <param name="graph">The graph.</param>
/// <param name="faces">Its flows.</param>
/// <param name="meter">The work.</param>
/// <param name="problem">What is owned and what more costs.</param>
/// <param name="report">Told the cheapest cost and the bound whenever one of them changes.</param>
internal sealed class PoolSearch(
    CoverGraph graph,
    FlowFaces faces,
    WorkMeter meter,
    PoolProblem problem,
    Action<long, long> report
)
{
    private readonly List<CutFace> seen = [];
    private readonly Dictionary<BoundLine, Cover> onLine = [];

    /// <summary>The cheapest cover found.</summary>
    public Cover Best { get; private set; } = Cover.AllUsers(graph);

    /// <summary>No cover costs less, by <see cref="Lines"/>.</summary>
    public long Bound { get; private set; }

    /// <summary>The flows that prove the bound.</summary>
    public List<BoundLine> Lines { get; } = [];

    /// <summary>Those of them that ran to their end, and so have a cut.</summary>
    public IReadOnlyList<BoundLine> LinesWithCut => [.. Lines.Where(onLine.ContainsKey)];

    /// <summary>The cheapest minimum cut found of a line's flow.</summary>
    public Cover CutOn(BoundLine line) => onLine[line];

    public long Cost => problem.Cost(Best);

    public bool Closed => Cost <= Bound;

    public void Run()
    {
        Bound = IntegerBound.Of(problem, graph.TotalWeight, CollectionsMarshal.AsSpan(Lines), meter);
        Offer(Cover.AllDevices(graph));
        if (Visit(problem.Prices.User, problem.Prices.Device) is { } face)
        {
            if (!Closed)
                WalkBetween(face);
            // To the right of the face another free User CAL saves devices, to the left the other way round: until a pool runs out.
            if (!Closed && face.Right.X < problem.User)
                WalkBetween(FaceOver(face.Right, Cover.AllUsers(graph), cover => cover.X.CompareTo(problem.User)));
            if (!Closed && face.Left.Y < problem.Device)
                WalkBetween(FaceOver(Cover.AllDevices(graph), face.Left, cover => problem.Device.CompareTo(cover.Y)));
        }
        Repair();
    }

    /// <summary>The flow with these capacities: a line for the bound and, if there was work enough for the whole of it, two covers.</summary>
    private CutFace? Visit(long userCapacity, long deviceCapacity)
    {
        var (line, face) = faces.At(userCapacity, deviceCapacity);
        if (Lines.Contains(line))
            return face;
        Lines.Add(line);
        if (face is not null)
        {
            seen.Add(face);
            Offer(face.Right);
            Offer(face.Left);
            onLine[line] = problem.Cost(face.Right) <= problem.Cost(face.Left) ? face.Right : face.Left;
        }
        if (Closed)
            return face;
        Bound = IntegerBound.Of(problem, graph.TotalWeight, CollectionsMarshal.AsSpan(Lines), meter);
        report(Cost, Bound);
        return face;
    }

    private static BoundLine LineOf(CutFace face) => new(face.UserCapacity, face.DeviceCapacity, face.Value);

    private void Offer(Cover cover)
    {
        if (problem.Cost(cover) >= Cost)
            return;
        Best = cover;
        report(Cost, Bound);
    }

    /// <summary>
    /// The face of the lower hull that holds a point between two covers: the flow along their chord either proves that nothing
    /// lies below it, or gives a corner below it that replaces one of the two.
    /// </summary>
    /// <param name="left">A corner not to the right of the point.</param>
    /// <param name="right">A corner not to the left of it.</param>
    /// <param name="side">Negative where a cover is to the left of the point.</param>
    private CutFace? FaceOver(Cover left, Cover right, Func<Cover, int> side)
    {
        while (!Closed && !meter.Exhausted && left.Y > right.Y && right.X > left.X)
        {
            var (a, b) = (left.Y - right.Y, right.X - left.X);
            var divisor = GreatestCommonDivisor(a, b);
            (a, b) = (a / divisor, b / divisor);
            if (Visit(a, b) is not { } face)
                return null;
            if (face.Value == (a * left.X) + (b * left.Y) || (side(face.Left) <= 0 && side(face.Right) >= 0))
                return face;
            if (side(face.Right) < 0)
                left = face.Right;
            else
                right = face.Left;
        }
        return null;
    }

    private void WalkBetween(CutFace? face)
    {
        if (face is null || Closed || meter.Exhausted || face.Right.X == face.Left.X)
            return;
        var blocks = FaceBlocks.Of(graph, faces.FlowOf(face), face, meter);
        var cheapest = new ClosureWalk(blocks, face, problem, meter).Cheapest();
        onLine[LineOf(face)] = cheapest;
        Offer(cheapest);
    }

    private void Repair()
    {
        if (Closed)
            return;
        var repair = new GreedyRepair(graph, problem, meter);
        Cover[] from =
        [
            Best,
            .. seen.SelectMany(face => new[] { face.Right, face.Left }).OrderBy(problem.Cost).Take(6),
            Cover.AllUsers(graph),
            Cover.AllDevices(graph),
        ];
        foreach (var cover in from)
        {
            if (Closed || meter.Exhausted)
                return;
            Offer(repair.Improve(cover));
        }
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
