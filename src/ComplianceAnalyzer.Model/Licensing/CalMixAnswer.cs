using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>The answer to a <see cref="CalMixQuestion"/>.</summary>
public sealed record CalMixAnswer
{
    /// <summary>Least number of CALs from zero that was found, those held by name not counted.</summary>
    public required int MinimumMixed { get; init; }

    /// <summary>Least number of CALs from zero, proved; <see cref="MinimumMixed"/> unless the work ran out before.</summary>
    public required int MinimumMixedLowerBound { get; init; }

    /// <summary>User CALs of the cheapest mix from zero, those held by name not counted.</summary>
    public required int FromZeroUser { get; init; }

    /// <summary>Device CALs of the same mix.</summary>
    public required int FromZeroDevice { get; init; }

    /// <summary>Whether the pool covers every access; null where neither an assignment nor a bound decides.</summary>
    public required bool? Covered { get; init; }

    /// <summary>People who get a user CAL from the pool or the purchase, by index, ascending.</summary>
    public required ImmutableArray<int> UserHolders { get; init; }

    /// <summary>Devices that get a device CAL from the pool or the purchase, by index, ascending.</summary>
    public required ImmutableArray<int> DeviceHolders { get; init; }

    /// <summary>User CALs to buy.</summary>
    public required int AddUser { get; init; }

    /// <summary>Device CALs to buy.</summary>
    public required int AddDevice { get; init; }

    /// <summary>CALs of the smallest sufficient purchase found; a cheaper one may hold more.</summary>
    public required int AddFewest { get; init; }

    /// <summary>Fewest CALs that any sufficient purchase holds, proved.</summary>
    public required int AddLowerBound { get; init; }

    /// <summary>What any sufficient purchase costs at least, proved, in the unit of the question's prices.</summary>
    public required decimal AddCostLowerBound { get; init; }

    /// <summary>Whether no purchase is smaller than the one found, and none cheaper.</summary>
    public required bool IsLeast { get; init; }

    /// <summary>Whether no work was left for the question: only what takes one pass over the accesses was tried.</summary>
    public bool IsOutOfWork { get; init; }

    /// <summary>How it was proved, in the words of the report.</summary>
    public required string Proof { get; init; }
}
