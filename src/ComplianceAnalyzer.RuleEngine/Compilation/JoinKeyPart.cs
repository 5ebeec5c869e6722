using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>One equality of a join: the hash of what stands on either side of it.</summary>
/// <param name="LeftHash">Over variables bound before.</param>
/// <param name="RightHash">Over the pattern's own fact.</param>
/// <param name="IsExact">Unequal sides never hash alike.</param>
internal sealed record JoinKeyPart(Expression LeftHash, Expression RightHash, bool IsExact);
