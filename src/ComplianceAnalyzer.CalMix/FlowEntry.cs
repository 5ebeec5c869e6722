using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix;

/// <summary>The flow over one access.</summary>
/// <param name="Person">The person, or null for an access that only a Device CAL can cover.</param>
/// <param name="Device">The device, or null for an access that only a User CAL can cover.</param>
/// <param name="Amount">One or more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FlowEntry(int? Person, int? Device, long Amount);
