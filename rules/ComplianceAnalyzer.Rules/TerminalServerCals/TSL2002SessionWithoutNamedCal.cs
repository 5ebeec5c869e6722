using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Where all TS CALs are assigned by name, finds who works on a terminal server without one.</summary>
[LicensingRule("Session without a TS CAL by name", "S17", Severity = Severity.Error)]
public sealed class TSL2002SessionWithoutNamedCal : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IEnumerable<Entitlement> owned = null!;
        NamedCals named = null!;
        IGrouping<string, AccessRelation> sessions = null!;

        When()
            .Query(
                () => owned,
                facts =>
                    facts
                        .Match<Entitlement>(
                            cal => cal.Counts,
                            cal => cal.Kind == CalKind.TsUser || cal.Kind == CalKind.TsDevice
                        )
                        .Collect()
                        .Where(cals => cals.Any() && cals.All(cal => cal.AssignedTo != null))
            )
            .Let(() => named, () => NamedCals.Of(owned))
            .Query(
                () => sessions,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.Basis == AccessBasis.Session
                        )
                        .GroupBy(access => access.Person ?? access.Device!)
            );
        Then().Yield(_ => Judge(named, sessions));
    }

    private static Finding Judge(NamedCals named, IGrouping<string, AccessRelation> sessions)
    {
        AccessRelation[] all = [.. sessions];
        var subject = new Subject(all.Any(access => access.Person is not null) ? "person" : "client", sessions.Key);
        AccessRelation[] open = [.. all.Where(access => !named.Cover(access))];
        AccessRelation[] certain = [.. open.Where(access => !access.UnknownPerson && !access.UnknownDevice)];
        if (open.Length == 0)
            return Conclude
                .Compliant<TSL2002SessionWithoutNamedCal>(
                    subject,
                    $"Every terminal session of {sessions.Key} rests on a TS CAL that is assigned by name."
                )
                .From(all.Select(access => access.Source));
        Finding finding =
            certain.Length > 0
                ? Conclude
                    .NonCompliant<TSL2002SessionWithoutNamedCal>(
                        subject,
                        $"All TS CALs are assigned by name, and neither {sessions.Key} nor the device used has one in sessions on {Names.Of(open.Select(access => access.Server))}."
                    )
                    .Saying(
                        recommendation: $"Assign a TS CAL to {sessions.Key} or to the devices used, or end these sessions; the CAL mix says which is cheapest."
                    )
                : Conclude
                    .Indeterminate<TSL2002SessionWithoutNamedCal>(
                        subject,
                        $"All TS CALs are assigned by name, none to {sessions.Key} or the device used; one of them is not in the inventory and may be somebody else under another name."
                    )
                    .Saying(
                        recommendation: $"Add the missing users and devices to users.csv and clients.csv, or correct their names."
                    );
        return finding
            .Saying(
                $"Sessions without a TS CAL by name: from {Names.Of(open.Select(access => access.Device ?? "an unnamed device"))}",
                $"A TS CAL assigned to the user or to the device of every session"
            )
            .From(open.Select(access => access.Source));
    }
}
