using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What would cure a shortfall without buying; the purchase that cures it is <see cref="CalDemand.Add"/>.</summary>
/// <param name="SwitchServers">
/// Per Device servers, sorted, whose switch to Per User lets the CALs owned suffice, none of which can be left out; empty where the mode does
/// not help (S14, S16).
/// </param>
/// <param name="EndPeople">People whose accesses would have to end beside those of <paramref name="EndDevices"/>, sorted: the fewest of the mix.</param>
/// <param name="EndDevices">Devices whose accesses would have to end, sorted.</param>
public sealed record ShortfallCure(
    ImmutableArray<string> SwitchServers,
    ImmutableArray<string> EndPeople,
    ImmutableArray<string> EndDevices
);
