using System.Collections.Immutable;

namespace ComplianceAnalyzer.CalMix;

/// <summary>A problem left open, with all that is forced already taken out: users and devices are numbered from zero anew.</summary>
/// <param name="UserWeights">The human beings behind each user.</param>
/// <param name="Devices">Number of devices.</param>
/// <param name="Edges">The accesses, each once.</param>
/// <param name="OwnedUser">User CALs left of the pool; below zero what is already short.</param>
/// <param name="OwnedDevice">Device CALs left of the pool; below zero what is already short.</param>
/// <param name="Prices">What a CAL to buy costs.</param>
/// <param name="LowerBound">No cover costs less.</param>
/// <param name="Best">The cheapest cover known.</param>
/// <param name="BestCost">What it costs.</param>
/// <param name="Work">Steps that the closer may take, of about ten nanoseconds each (<see cref="SolveLimits.Work"/>); above zero.</param>
public sealed record GapProblem(
    ImmutableArray<int> UserWeights,
    int Devices,
    ImmutableArray<(int User, int Device)> Edges,
    long OwnedUser,
    long OwnedDevice,
    CalPrices Prices,
    long LowerBound,
    CalAssignment Best,
    long BestCost,
    long Work
);
