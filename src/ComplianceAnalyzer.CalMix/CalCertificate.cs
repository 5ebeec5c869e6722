using System.Collections.Immutable;

namespace ComplianceAnalyzer.CalMix;

/// <summary>
/// What an auditor needs, beside the accesses and the two lists of CALs, to see that no assignment costs less than <see cref="Bound"/>:
/// for every number x of User CALs at least the largest ⌈(Value − UserCapacity·x) / DeviceCapacity⌉ of the lines is needed in Device CALs (a line without device capacity limits x itself),
/// and the least cost over all x is the bound. With both capacities 1 a line is a matching.
/// </summary>
/// <param name="Bound">The cost proved to be necessary, in the unit of the prices.</param>
/// <param name="Lines">The flows; none if the bound is zero.</param>
public sealed record CalCertificate(long Bound, ImmutableArray<FlowLine> Lines);
