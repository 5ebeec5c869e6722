using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>a·x + b·y ≥ value for every cover, by a flow.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BoundLine(long UserCapacity, long DeviceCapacity, long Value)
{
    /// <summary>The fewest Device CALs beside <paramref name="x"/> User CALs.</summary>
    public long LeastDevices(long x)
    {
        var rest = Value - (UserCapacity * x);
        return rest <= 0 ? 0 : (rest + DeviceCapacity - 1) / DeviceCapacity;
    }
}
