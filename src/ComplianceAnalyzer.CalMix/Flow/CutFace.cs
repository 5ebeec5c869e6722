namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>
/// The two ends of the set of all minimum cuts of one flow: the cover with the most users and the one with the most devices.
/// All covers between are on one line a·x + b·y = value.
/// </summary>
internal sealed record CutFace(long UserCapacity, long DeviceCapacity, long Value, Cover Right, Cover Left);
