using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Where every TS CAL is assigned by name, finds the sessions whose user and device both lack one.</summary>
[LicensingRule("Sessions without a TS CAL by name", "S17", Severity = Severity.Error)]
public sealed class TSL2002SessionWithoutNamedCal : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable licenses = null!;
        IEnumerable<Entitlement> owned = null!;
        IEnumerable<AccessRelation> sessions = null!;

        // A CAL of the pool may be anybody's: then only the counts decide, in TSL2001.
        When()
            .Match(() => licenses, table => table.Table == InventoryTable.XpLicenses)
            .Query(
                () => owned,
                facts =>
                    facts
                        .Match<Entitlement>(cals => cals.Kind == CalKind.TsUser || cals.Kind == CalKind.TsDevice)
                        .Collect()
            )
            .Having(() => owned.Any(cals => cals.Counts))
            .Having(() => owned.Where(cals => cals.Counts).All(cals => cals.AssignedTo != null))
            .Query(
                () => sessions,
                facts =>
                    facts
                        .Match<AccessRelation>(
                            access => access.Layer == CalLayer.TerminalServices,
                            access => access.Basis == AccessBasis.Session
                        )
                        .Collect()
            )
            .Having(() => sessions.Any());
        Then().Yield(_ => Judge(owned, sessions, licenses));
    }

    private static Finding Judge(
        IEnumerable<Entitlement> owned,
        IEnumerable<AccessRelation> sessions,
        EvidenceTable licenses
    )
    {
        var subject = new Subject("cal-layer", nameof(CalLayer.TerminalServices));
        var holders = new NamedTsCals(owned);
        AccessRelation[] lacking = [.. sessions.Where(access => !holders.Cover(access))];
        // Who is not in the inventory may hold a CAL under another name, and a redeemed CAL may count after all.
        bool mayBeBacked = !licenses.Present && owned.Any(cals => cals.Exclusion == EntitlementExclusion.Unbacked);
        AccessRelation[] certain = mayBeBacked
            ? []
            : [.. lacking.Where(access => !access.UnknownPerson && !access.UnknownDevice)];
        int quantity = owned.Where(cals => cals.Counts).Sum(cals => cals.Quantity);
        Finding finding =
            lacking.Length == 0
                ? Conclude.Compliant<TSL2002SessionWithoutNamedCal>(
                    subject,
                    $"All TS CALs are assigned by name, {quantity}, and in every session the user or the device holds one."
                )
            : certain.Length == 0
                ? Conclude
                    .Indeterminate<TSL2002SessionWithoutNamedCal>(
                        subject,
                        $"All TS CALs are assigned by name, {quantity}. Pairs of user and device of which neither is shown to hold one: {Pairs(lacking)}; the inventory does not hold these names, or the licenses behind redeemed CALs."
                    )
                    .Saying(
                        recommendation: $"Add the missing users and devices to users.csv and clients.csv, or correct their names; add xp-licenses.csv where CALs were redeemed."
                    )
            : Conclude
                .NonCompliant<TSL2002SessionWithoutNamedCal>(
                    subject,
                    $"All TS CALs are assigned by name, {quantity}, and neither the user nor the device holds one. Pairs of user and device: {Pairs(certain)}; users: {Names.Of(certain.Select(Who))}."
                )
                .Saying(
                    recommendation: $"Assign a TS CAL to these users or to their devices, or leave out the names in AssignedTo where CALs may be anybody's."
                );
        return finding
            .Saying(
                $"Sessions without a TS CAL by name, as pairs of user and device: {Pairs(lacking)}",
                $"In every session the user or the device holds a TS CAL"
            )
            .From(
                (
                    certain.Length > 0 ? certain
                    : lacking.Length > 0 ? lacking
                    : [.. sessions]
                ).Select(access => access.Source)
            );
    }

    private static string Who(AccessRelation access) => access.Person ?? access.Device ?? "";

    private static int Pairs(IEnumerable<AccessRelation> accesses) =>
        accesses.DistinctBy(access => (access.Person, access.Device)).Count();
}
