using System.Collections.Immutable;

namespace ComplianceAnalyzer.CalMix;

/// <summary>Who is given a CAL of the pool or a bought one; those who hold one by name are not listed.</summary>
/// <param name="People">People who get a User CAL, ascending; a person counts once for each human being behind the account.</param>
/// <param name="Devices">Devices that get a Device CAL, ascending.</param>
public sealed record CalAssignment(ImmutableArray<int> People, ImmutableArray<int> Devices)
{
    /// <summary>Nobody.</summary>
    public static CalAssignment Empty { get; } = new([], []);
}
