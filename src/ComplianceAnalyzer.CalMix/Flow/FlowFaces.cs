using System.Runtime.InteropServices;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>The flows of one graph run so far. The questions asked of a graph share them, since a flow is what takes time.</summary>
internal sealed class FlowFaces(CoverFlow flow)
{
    private readonly Dictionary<(long User, long Device), Known> known = [];

    /// <summary>The line of the flow with these capacities, and its face; no face where the work ran out before the flow was greatest.</summary>
    public (BoundLine Line, CutFace? Face) At(long userCapacity, long deviceCapacity)
    {
        if (known.TryGetValue((userCapacity, deviceCapacity), out var found))
            return (found.Line, found.Face);
        flow.Run(userCapacity, deviceCapacity);
        var line = new BoundLine(userCapacity, deviceCapacity, flow.Value);
        // A flow cut short would not come out the same again: it is kept.
        var run = flow.CutShort ? new Known(line, null, flow.EdgeFlow.ToArray()) : new Known(line, flow.Face(), null);
        known.Add((userCapacity, deviceCapacity), run);
        return (run.Line, run.Face);
    }

    /// <summary>The flow of a face, run again if another came after it.</summary>
    public CoverFlow FlowOf(CutFace face)
    {
        if (flow.UserCapacity != face.UserCapacity || flow.DeviceCapacity != face.DeviceCapacity || flow.CutShort)
            flow.Repeat(face.UserCapacity, face.DeviceCapacity);
        return flow;
    }

    /// <summary>What flows on each edge, in user order, on a line found before.</summary>
    public ReadOnlySpan<long> EdgeFlowOf(BoundLine line)
    {
        var run = known[(line.UserCapacity, line.DeviceCapacity)];
        return run.Face is { } face ? FlowOf(face).EdgeFlow : run.CutShort;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Known(BoundLine Line, CutFace? Face, long[]? CutShort);
}
