using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules;

/// <summary>Says what the demand of a layer comes to. Both layers are judged alike; only the clauses differ.</summary>
internal static class LayerVerdict
{
    private const int MostNames = 10;

    /// <param name="demand">The demand.</param>
    /// <param name="servers">Servers of the layer.</param>
    internal static Finding Of<TRule>(CalDemand demand, IEnumerable<ServerRole> servers)
        where TRule : Rule
    {
        string name = demand.Layer == CalLayer.Windows ? "Windows CALs" : "TS CALs";
        var subject = new Subject("cal-layer", demand.Layer.ToString());
        ServerRole[] roles = [.. servers];
        Finding finding = demand.Covered switch
        {
            true => Covered<TRule>(subject, demand, name),
            false => Short<TRule>(subject, demand, name),
            null => Undecided<TRule>(subject, demand, name),
        };
        Finding numbered = WithNumbers(finding, demand, name, roles);
        return (
            IsLeastOpen(demand)
                ? numbered.Saying(
                    expected: $"{name} for {demand.People} people on {demand.Devices} devices, {demand.Accesses} pairs: at least {demand.LowerBound}"
                )
                : numbered.Saying(
                    expected: $"{name} for {demand.People} people on {demand.Devices} devices, {demand.Accesses} pairs: at least {demand.MinimumMixed} ({demand.Proof})"
                )
        ).From(demand.Evidence.IsEmpty ? roles.Select(role => role.Source) : demand.Evidence);
    }

    /// <summary>What was taken for granted is said wherever something was.</summary>
    private static Finding WithNumbers(Finding finding, CalDemand demand, string name, ServerRole[] roles)
    {
        int editions = roles.Count(role => role.EditionAssumed);
        int modes = demand.Layer == CalLayer.Windows ? roles.Count(role => role.WindowsCalModeAssumed) : 0;
        return demand.IdleByName + demand.AssumedAccesses + editions + modes == 0
            ? finding.Saying($"{name} owned: {demand.OwnedUser} user and {demand.OwnedDevice} device")
            : finding.Saying(
                $"{name} owned: {demand.OwnedUser} user and {demand.OwnedDevice} device, of which assigned by name to somebody who uses no such server: {demand.IdleByName}. Taken for granted: rows of access from main users or the directory: {demand.AssumedAccesses}; servers of unknown edition that are in scope: {editions}; servers of unknown mode in Per Device or Per User mode: {modes}."
            );
    }

    private static Finding Covered<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        int owned = demand.OwnedUser + demand.OwnedDevice;
        if (demand.Accesses > 0)
            return Conclude.Compliant<TRule>(
                subject,
                $"The {name} owned cover every access. Owned: {owned}; needed at least: {demand.MinimumMixed}; people: {demand.People}, devices: {demand.Devices}, pairs: {demand.Accesses}."
            );
        return demand.Gap == DemandGap.UsageUnknown
            ? Conclude.Compliant<TRule>(
                subject,
                $"Nothing tells who uses what, but the {name} owned, {owned}, suffice for everybody or for every device in the inventory."
            )
            : Conclude.Compliant<TRule>(subject, $"No access needs {name}.");
    }

    private static Finding Short<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        int owned = demand.OwnedUser + demand.OwnedDevice;
        if (IsLeastOpen(demand))
            return Recommend(ShortByUnknown<TRule>(subject, demand, name, owned), demand, name);
        Finding finding =
            owned >= demand.MinimumMixed
                ? Conclude.NonCompliant<TRule>(
                    subject,
                    $"{name} short: {demand.AddLowerBound}. Owned are {owned}, as many as the {demand.MinimumMixed} that are needed at least, and yet no assignment of user and device CALs covers every access."
                )
                : Conclude.NonCompliant<TRule>(
                    subject,
                    $"{name} short: {demand.AddLowerBound}. Needed at least: {demand.MinimumMixed}; owned: {owned}."
                );
        return Recommend(finding, demand, name);
    }

    /// <summary>The search of the CAL mix ended between two bounds: no less than one is missing, no more than the other.</summary>
    private static bool IsLeastOpen(CalDemand demand) => demand is { IsLeast: false, Gap: DemandGap.NotProved };

    private static Finding ShortByUnknown<TRule>(Subject subject, CalDemand demand, string name, int owned)
        where TRule : Rule =>
        demand is { AddCostLowerBound: { } least, Add: { Cost: { } most, Currency: { } currency } }
            ? Conclude.NonCompliant<TRule>(
                subject,
                $"The {owned} {name} owned do not suffice; at least {demand.AddLowerBound} are missing. It could not be proved how many: between {demand.AddLowerBound} and {demand.AddUpperBound} CALs ({currency} {least:0.##} to {most:0.##})."
            )
            : Conclude.NonCompliant<TRule>(
                subject,
                $"The {owned} {name} owned do not suffice; at least {demand.AddLowerBound} are missing. It could not be proved how many: between {demand.AddLowerBound} and {demand.AddUpperBound} CALs."
            );

    private static Finding NotProved<TRule>(Subject subject, CalDemand demand, string name, int owned)
        where TRule : Rule
    {
        Finding finding = demand is { AddCostLowerBound: { } least, Add: { Cost: { } most, Currency: { } currency } }
            ? Conclude.Indeterminate<TRule>(
                subject,
                $"It could not be proved whether the {owned} {name} owned suffice; between {demand.AddLowerBound} and {demand.AddUpperBound} CALs ({currency} {least:0.##} to {most:0.##}) may be missing."
            )
            : Conclude.Indeterminate<TRule>(
                subject,
                $"It could not be proved whether the {owned} {name} owned suffice; between {demand.AddLowerBound} and {demand.AddUpperBound} CALs may be missing."
            );
        return finding.Saying(
            recommendation: $"Run again with --effort high, or assign CALs by name where it is known who holds one; that makes the question smaller."
        );
    }

    private static Finding Recommend(Finding finding, CalDemand demand, string name) =>
        finding.Saying(recommendation: $"{Purchase(demand, name)} {WithoutBuying(demand.Cure!)}");

    private static Phrase Purchase(CalDemand demand, string name) =>
        demand.Add.Cost is { } cost
            ? Phrase.Of(
                $"Buy {demand.Add.User} user and {demand.Add.Device} device CALs, together {demand.Add.Count} {name}, for {cost} {demand.Add.Currency}, and assign the CALs as the CAL mix says."
            )
            : Phrase.Of(
                $"Buy {demand.Add.User} user and {demand.Add.Device} device CALs, together {demand.Add.Count} {name}, and assign the CALs as the CAL mix says."
            );

    /// <summary>The least change that cures it otherwise: a mode to switch costs nothing, an access to end costs somebody the use.</summary>
    private static Phrase WithoutBuying(ShortfallCure cure) =>
        cure.SwitchServers.IsEmpty
            ? Phrase.Of(
                $"Without buying: end the access of {cure.EndPeople.Length} people and {cure.EndDevices.Length} devices, among them {string.Join(", ", cure.EndPeople.Concat(cure.EndDevices).Take(MostNames))}."
            )
            : Phrase.Of(
                $"Without buying: set these terminal servers to Per User: {string.Join(", ", cure.SwitchServers)}; the CALs owned then suffice."
            );

    private static Finding Undecided<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        int owned = demand.OwnedUser + demand.OwnedDevice;
        return demand.Gap switch
        {
            DemandGap.UsageUnknown => UsageUnknown<TRule>(subject, demand, name),
            DemandGap.CalsUnknown => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"{name} needed at least: {demand.MinimumMixed}. The inventory holds no cals.csv: between 0 and {demand.MinimumMixed} are missing."
                )
                .Saying(recommendation: $"Add cals.csv with the CALs owned."),
            DemandGap.NamesUnknown => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"Sessions name users or devices that are not in the inventory. The {name} owned, {owned}, cover the other accesses; needed are between {demand.LowerBound} and {demand.UpperBound}, and between 0 and {demand.Add.Count} are missing."
                )
                .Saying(
                    recommendation: $"Add the missing users and devices to users.csv and clients.csv, or correct their names."
                ),
            DemandGap.RedemptionsUnproven => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"{name} needed at least: {demand.MinimumMixed}; shown to be owned: {owned}. Others were redeemed, and the inventory holds no xp-licenses.csv: between 0 and {demand.Add.Count} are missing."
                )
                .Saying(
                    recommendation: $"Add xp-licenses.csv with the Windows XP Professional licenses that the CALs were redeemed against."
                ),
            _ => NotProved<TRule>(subject, demand, name, owned),
        };
    }

    private static Finding UsageUnknown<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        Finding finding =
            demand.UpperBound == CalDemand.Unbounded
                ? Conclude.Indeterminate<TRule>(
                    subject,
                    $"Nothing tells who uses what, and neither users nor devices are in the inventory: at least {demand.LowerBound} {name} are needed, and nothing bounds the number."
                )
                : Conclude.Indeterminate<TRule>(
                    subject,
                    $"Nothing tells who uses what: between {demand.LowerBound} and {demand.UpperBound} {name} are needed."
                );
        return finding.Saying(recommendation: $"Add sessions.csv: which user used which server from which device.");
    }
}
