using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>One step of a derivation: a fact, the rule that made it and the facts it was made from.</summary>
/// <param name="Fact">The fact in words.</param>
/// <param name="RuleId">Rule that made it; null for a row of the inventory.</param>
/// <param name="Source">Row of the inventory; null for a derived fact.</param>
/// <param name="From">The facts it was made from; the first <see cref="MostShown"/> of each kind.</param>
/// <param name="FromCount">How many there are in all.</param>
public sealed record DerivationStep(
    string Fact,
    string? RuleId,
    SourceLocation? Source,
    ImmutableArray<DerivationStep> From,
    int FromCount
)
{
    /// <summary>Most premises of one kind that a step lists, so that a thousand accesses do not hide the CALs; the count tells the rest.</summary>
    public const int MostShown = 10;
}
