namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>The faces of one graph found so far. The questions asked of a graph share them, since a flow is what takes time.</summary>
internal sealed class FlowFaces(CoverFlow flow)
{
    private readonly Dictionary<(long, long), CutFace> known = [];

    public CutFace At(long userCapacity, long deviceCapacity)
    {
        if (known.TryGetValue((userCapacity, deviceCapacity), out var face))
            return face;
        flow.Run(userCapacity, deviceCapacity);
        face = flow.Face();
        known.Add((userCapacity, deviceCapacity), face);
        return face;
    }

    /// <summary>The flow itself, with these capacities; run again if another came after it.</summary>
    public CoverFlow FlowAt(long userCapacity, long deviceCapacity)
    {
        if (flow.UserCapacity != userCapacity || flow.DeviceCapacity != deviceCapacity)
            flow.Run(userCapacity, deviceCapacity);
        return flow;
    }
}
