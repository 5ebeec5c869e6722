using System.Collections.Immutable;

namespace ComplianceAnalyzer.CalMix;

/// <summary>
/// A flow that proves <c>UserCapacity·x + DeviceCapacity·y ≥ Value</c> for all lawful numbers x of User CALs and y of Device CALs:
/// no person's entries exceed UserCapacity times the weight, no device's exceed DeviceCapacity, and one end of each entry's access has a CAL.
/// </summary>
/// <param name="UserCapacity">What one User CAL weighs, zero or more.</param>
/// <param name="DeviceCapacity">What one Device CAL weighs, zero or more.</param>
/// <param name="Value">The sum of the entries.</param>
/// <param name="Flow">The entries, those of forced vertices first, then by person and device. None touches a holder by name.</param>
public sealed record FlowLine(long UserCapacity, long DeviceCapacity, long Value, ImmutableArray<FlowEntry> Flow);
