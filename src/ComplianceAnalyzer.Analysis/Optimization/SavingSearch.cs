using System.Collections.Immutable;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>
/// Tries changes of the estate that may save CALs, each by judging the estate again. Whom to remove is taken from the mix: leaving out a holder
/// of a minimum cover lowers it by just the CALs of that holder, and leaving out anybody else lowers it by less.
/// </summary>
internal sealed class SavingSearch(AnalysisResult stated, Rerun rerun, WorkPool pool, IProgress<string> progress)
{
    /// <summary>Changes of one kind that are tried in one layer.</summary>
    internal const int MostTried = 10;

    /// <summary>Fewer people than this do not make a device a shared one.</summary>
    private const int Shared = 3;

    private readonly UsageOf usage = new(stated.Estate);

    /// <summary>Changes that were not tried, since the work of the search was spent.</summary>
    internal int LeftOut { get; private set; }

    internal IEnumerable<MixSaving> Savings()
    {
        var changes = new EstateChanges(stated.Estate, usage);
        IEnumerable<MixSaving> found =
        [
            .. Servers()
                .SelectMany(server =>
                    Saved(MixChange.SwitchServer, server, null, changes.WithPerUserMode(server), stated.CalDemand)
                ),
            // Most candidates hold CALs of both layers: the estate is judged once for each change.
            .. stated
                .CalDemand.SelectMany(layer => Tried(layer).Select(change => (change, layer)))
                .GroupBy(tried => tried.change, tried => tried.layer)
                .SelectMany(tried =>
                    Saved(
                        tried.Key.Change,
                        tried.Key.Subject,
                        tried.Key.LastSeen,
                        pool.IsSpent ? stated.Estate : EstateWith(changes, tried.Key),
                        tried
                    )
                ),
        ];
        return found
            .OrderBy(saving => saving.Change)
            .ThenBy(saving => saving.Layer)
            .ThenByDescending(saving => saving.CostSaved ?? saving.FewerToBuy)
            .ThenByDescending(saving => saving.FewerNeeded)
            .ThenBy(saving => saving.LastSeen is null)
            .ThenBy(saving => saving.LastSeen)
            .ThenBy(saving => saving.Subject, StringComparer.Ordinal);
    }

    private IEnumerable<string> Servers() =>
        stated
            .ServerRoles.Where(role =>
                role.Kind == ServerRoleKind.TerminalServer2003 && role.LicensingMode != TsLicensingMode.PerUser
            )
            .Select(role => role.Server);

    private IEnumerable<Candidate> Tried(CalDemand layer) =>
        [.. Devices(layer), .. Holders(layer, MixChange.RemoveAccount), .. Holders(layer, MixChange.RemoveDevice)];

    /// <summary>The weightiest holders first, then those seen last the longest ago.</summary>
    private IEnumerable<Candidate> Holders(CalDemand layer, MixChange change)
    {
        bool people = change == MixChange.RemoveAccount;
        ILookup<string, DateOnly> seen = people ? PeopleSeen() : DevicesSeen();
        return layer
            .Assignments.Where(holder => !holder.HeldByName && IsUser(holder.Kind) == people)
            .Select(holder =>
                (holder.Count, Candidate: new Candidate(change, holder.Holder, LastOf(seen[holder.Holder])))
            )
            .OrderByDescending(holder => holder.Count)
            .ThenBy(holder => holder.Candidate.LastSeen is null)
            .ThenBy(holder => holder.Candidate.LastSeen)
            .ThenBy(holder => holder.Candidate.Subject, StringComparer.Ordinal)
            .Take(MostTried)
            .Select(holder => holder.Candidate);
    }

    /// <summary>Shared devices whose people hold most user CALs in the mix: no sharing of the device saves more than these.</summary>
    private IEnumerable<Candidate> Devices(CalDemand layer)
    {
        Dictionary<string, int> cals = layer
            .Assignments.Where(holder => IsUser(holder.Kind) && !holder.HeldByName)
            .ToDictionary(holder => holder.Holder, holder => holder.Count, StringComparer.Ordinal);
        return usage
            .UsersOfDevice.Where(device => device.Count() >= Shared)
            .Select(device => (device.Key, Most: device.Sum(person => cals.GetValueOrDefault(person))))
            .Where(device => device.Most > 1)
            .OrderByDescending(device => device.Most)
            .ThenBy(device => device.Key, StringComparer.Ordinal)
            .Take(MostTried)
            .Select(device => new Candidate(MixChange.ShareDevice, device.Key, null));
    }

    private static Estate EstateWith(EstateChanges changes, Candidate candidate) =>
        candidate.Change switch
        {
            MixChange.ShareDevice => changes.WithDeviceShared(candidate.Subject),
            MixChange.RemoveAccount => changes.WithoutPerson(candidate.Subject),
            MixChange.RemoveDevice => changes.WithoutDevice(candidate.Subject),
            _ => throw new ArgumentOutOfRangeException(nameof(candidate)),
        };

    private IEnumerable<MixSaving> Saved(
        MixChange change,
        string subject,
        DateOnly? lastSeen,
        Estate changed,
        IEnumerable<CalDemand> layers
    )
    {
        if (pool.IsSpent)
        {
            LeftOut++;
            return [];
        }
        progress.Report($"judging with {change} {subject}");
        ImmutableArray<CalDemand> demand = rerun.Demand(changed, pool);
        return layers
            .Join(
                demand,
                before => before.Layer,
                after => after.Layer,
                (before, after) => Saving(change, subject, lastSeen, before, after)
            )
            .Where(saving => saving.FewerNeeded > 0 || saving.FewerToBuy > 0 || saving.CostSaved > 0);
    }

    /// <summary>Between two purchases that are not both proved least there is no saving to speak of.</summary>
    private static MixSaving Saving(
        MixChange change,
        string subject,
        DateOnly? lastSeen,
        CalDemand before,
        CalDemand after
    )
    {
        bool compares = before.IsLeast && after.IsLeast;
        return new MixSaving(
            change,
            subject,
            before.Layer,
            before.MinimumMixed - after.MinimumMixed,
            compares ? before.Add.Count - after.Add.Count : 0,
            compares ? before.Add.Cost - after.Add.Cost : null,
            before.Add.Currency,
            lastSeen
        );
    }

    private ILookup<string, DateOnly> PeopleSeen() =>
        stated
            .Estate.Users.Select(account => (account.PersonKey, Day: account.LastLogon))
            .Concat(
                stated
                    .Estate.Sessions.Where(session => session.User is not null)
                    .Select(session => (PersonKey: usage.PersonOf(session.User!), Day: session.LastSeen))
            )
            .Where(seen => seen.Day is not null)
            .ToLookup(seen => seen.PersonKey, seen => seen.Day!.Value, StringComparer.Ordinal);

    private ILookup<string, DateOnly> DevicesSeen() =>
        stated
            .Estate.Clients.Select(client => (client.Key, Day: client.LastSeen))
            .Concat(
                stated
                    .Estate.Sessions.Where(session => session.Client is not null)
                    .Select(session => (Key: session.Client!, Day: session.LastSeen))
            )
            .Where(seen => seen.Day is not null)
            .ToLookup(seen => seen.Key, seen => seen.Day!.Value, StringComparer.Ordinal);

    private static DateOnly? LastOf(IEnumerable<DateOnly> days)
    {
        DateOnly[] known = [.. days];
        return known.Length == 0 ? null : known.Max();
    }

    private static bool IsUser(CalKind kind) => kind is CalKind.WindowsUser or CalKind.TsUser;

    private sealed record Candidate(MixChange Change, string Subject, DateOnly? LastSeen);
}
