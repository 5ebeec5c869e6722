using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Looks for what cures a shortfall without a purchase.</summary>
/// <param name="Accesses">Accesses of the layer.</param>
/// <param name="Stock">Its CALs.</param>
/// <param name="Prices">Their prices.</param>
/// <param name="Solver">Answers what covers them.</param>
internal sealed record CureSearch(
    ImmutableArray<AccessRelation> Accesses,
    CalStock Stock,
    CalPrices Prices,
    ICalMixSolver Solver
)
{
    /// <param name="cover">The mix that lacks CALs.</param>
    internal ShortfallCure Of(CalCover cover) =>
        new(
            SwitchServers(),
            Heaviest(
                cover.Answer.UserHolders.Select(person => (cover.Graph.People[person], cover.PeopleNeeds[person])),
                cover.Answer.AddUser
            ),
            Heaviest(
                cover.Answer.DeviceHolders.Select(device => (cover.Graph.Devices[device], 1)),
                cover.Answer.AddDevice
            )
        );

    /// <summary>
    /// Servers are left out of the switch one after the other as long as the CALs still suffice: what remains is needed. Where the work runs out,
    /// what remains suffices, and may be more than is needed.
    /// </summary>
    private ImmutableArray<string> SwitchServers()
    {
        SortedSet<string> switched = new(
            Accesses.Where(IsForcedByMode).Select(access => access.Server),
            StringComparer.Ordinal
        );
        if (switched.Count == 0 || With(switched).Covered != true)
            return [];
        foreach (string server in switched.ToArray())
        {
            switched.Remove(server);
            CalMixAnswer without = With(switched);
            if (without.Covered != true)
                switched.Add(server);
            if (without.IsOutOfWork)
                break;
        }
        return [.. switched];
    }

    /// <summary>On a Windows 2000 terminal server no mode helps (S18); on a later one the device is asked for by its mode alone.</summary>
    private static bool IsForcedByMode(AccessRelation access) =>
        access.DeviceCalOnly && access.MinimumVersion >= ProductVersion.V2003;

    private CalMixAnswer With(SortedSet<string> switched) =>
        CalCover
            .Of(
                [
                    .. Accesses.Select(access =>
                        IsForcedByMode(access) && switched.Contains(access.Server)
                            ? access with
                            {
                                DeviceCalOnly = false,
                            }
                            : access
                    ),
                ],
                Stock,
                Prices,
                Solver
            )
            .Answer;

    /// <summary>The fewest holders that take at least as many CALs as are missing.</summary>
    private static ImmutableArray<string> Heaviest(IEnumerable<(string Key, int Count)> holders, int missing)
    {
        var ended = ImmutableArray.CreateBuilder<string>();
        foreach (
            (string key, int count) in holders
                .OrderByDescending(holder => holder.Count)
                .ThenBy(holder => holder.Key, StringComparer.Ordinal)
        )
        {
            if (missing <= 0)
                break;
            ended.Add(key);
            missing -= count;
        }
        ended.Sort(StringComparer.Ordinal);
        return ended.ToImmutable();
    }
}
