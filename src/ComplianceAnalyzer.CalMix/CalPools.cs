using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix;

/// <summary>The CALs owned that anybody may be given; a CAL held by name is not among them.</summary>
/// <param name="User">User CALs owned, zero or more.</param>
/// <param name="Device">Device CALs owned, zero or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalPools(int User, int Device)
{
    /// <summary>Nothing owned.</summary>
    public static CalPools None => default;
}
