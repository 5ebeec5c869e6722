using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules;

/// <summary>Says what the demand of a layer comes to. Both layers are judged alike; only the clauses differ.</summary>
internal static class LayerVerdict
{
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
        return finding
            .Saying(
                $"{name} owned: {demand.OwnedUser} user and {demand.OwnedDevice} device, of which assigned by name to somebody who uses no such server: {demand.IdleByName}. Rows of access taken from main users or the directory: {demand.AssumedAccesses}. Servers of unknown edition taken to be in scope: {roles.Count(role => role.EditionAssumed)}; servers whose Windows CAL mode is taken to be Per Device or Per User: {roles.Count(role => role.WindowsCalModeAssumed)}.",
                $"{name} for {demand.People} people on {demand.Devices} devices, {demand.Accesses} pairs: at least {demand.MinimumMixed}. {demand.Proof}"
            )
            .From(demand.Evidence.IsEmpty ? roles.Select(role => role.Source) : demand.Evidence);
    }

    private static Finding Covered<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        int owned = demand.OwnedUser + demand.OwnedDevice;
        if (demand.Accesses > 0)
            return Conclude.Compliant<TRule>(
                subject,
                $"The {owned} {name} owned cover all {demand.Accesses} accesses of {demand.People} people from {demand.Devices} devices; {demand.MinimumMixed} are needed at least."
            );
        return demand.Gap == DemandGap.UsageUnknown
            ? Conclude.Compliant<TRule>(
                subject,
                $"Nothing tells who uses what, but the {owned} {name} owned suffice for everybody or for every device in the inventory."
            )
            : Conclude.Compliant<TRule>(subject, $"No access needs {name}.");
    }

    private static Finding Short<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        int owned = demand.OwnedUser + demand.OwnedDevice;
        Finding finding =
            owned >= demand.MinimumMixed
                ? Conclude.NonCompliant<TRule>(
                    subject,
                    $"The {owned} {name} owned are as many as the {demand.MinimumMixed} that are needed at least, and yet no assignment of user and device CALs covers every access: {demand.AddLowerBound} more are needed at least."
                )
                : Conclude.NonCompliant<TRule>(
                    subject,
                    $"{name} are missing: {demand.MinimumMixed} are needed at least, {owned} are owned, and {demand.AddLowerBound} more are needed at least."
                );
        return Recommend(finding, demand, name);
    }

    private static Finding Recommend(Finding finding, CalDemand demand, string name) =>
        demand.Add.Cost is { } cost
            ? finding.Saying(
                recommendation: $"Buy {demand.Add.User} user and {demand.Add.Device} device CALs, together {demand.Add.Count} {name}, for {cost} {demand.Add.Currency}, and assign the CALs as the CAL mix says."
            )
            : finding.Saying(
                recommendation: $"Buy {demand.Add.User} user and {demand.Add.Device} device CALs, together {demand.Add.Count} {name}, and assign the CALs as the CAL mix says."
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
                    $"{demand.MinimumMixed} {name} are needed at least, and the inventory holds no cals.csv: between 0 and {demand.MinimumMixed} are missing."
                )
                .Saying(recommendation: $"Add cals.csv with the CALs owned."),
            DemandGap.NamesUnknown => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"Sessions name users or devices that are not in the inventory. The {owned} {name} owned cover the other accesses; {demand.LowerBound} are needed at least and {demand.UpperBound} at most, and between 0 and {demand.Add.Count} are missing."
                )
                .Saying(
                    recommendation: $"Add the missing users and devices to users.csv and clients.csv, or correct their names."
                ),
            DemandGap.RedemptionsUnproven => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"{demand.MinimumMixed} {name} are needed at least and {owned} are shown to be owned; others were redeemed, and the inventory holds no xp-licenses.csv: between 0 and {demand.Add.Count} are missing."
                )
                .Saying(
                    recommendation: $"Add xp-licenses.csv with the Windows XP Professional licenses that the CALs were redeemed against."
                ),
            _ => Conclude
                .Indeterminate<TRule>(
                    subject,
                    $"Neither an assignment of the {owned} {name} owned nor a bound was found that decides: between {demand.AddLowerBound} and {demand.Add.Count} are missing."
                )
                .Saying(
                    recommendation: $"Assign CALs by name where it is known who holds one; that makes the question smaller."
                ),
        };
    }

    private static Finding UsageUnknown<TRule>(Subject subject, CalDemand demand, string name)
        where TRule : Rule
    {
        Finding finding =
            demand.UpperBound == CalDemand.Unbounded
                ? Conclude.Indeterminate<TRule>(
                    subject,
                    $"Nothing tells who uses what, and neither users nor devices are in the inventory: {demand.LowerBound} {name} are needed at least, and nothing bounds the number."
                )
                : Conclude.Indeterminate<TRule>(
                    subject,
                    $"Nothing tells who uses what: between {demand.LowerBound} and {demand.UpperBound} {name} are needed."
                );
        return finding.Saying(recommendation: $"Add sessions.csv: which user used which server from which device.");
    }
}
