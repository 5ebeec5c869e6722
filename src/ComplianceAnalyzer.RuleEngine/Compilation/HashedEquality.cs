using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>An equality of a condition, with the hash of either side.</summary>
/// <param name="A">One side.</param>
/// <param name="HashA">Its hash.</param>
/// <param name="B">The other side.</param>
/// <param name="HashB">Its hash.</param>
/// <param name="IsExact">Unequal sides never hash alike, so that the hash answers for the condition.</param>
internal sealed record HashedEquality(Expression A, Expression HashA, Expression B, Expression HashB, bool IsExact);
