using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix;

/// <summary>How far a search is: the answer lies between the two costs.</summary>
/// <param name="Best">Cost of the cheapest mix found, in the unit of the prices.</param>
/// <param name="Bound">No mix costs less.</param>
/// <param name="Prices">The prices; equal ones count CALs.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MixProgress(long Best, long Bound, CalPrices Prices);
