using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Rules.Contacts;

/// <summary>Whether valid TS CALs are installed on the license server of an incident, or on any where it names none.</summary>
/// <param name="Known">True or false where the evidence tells; null where it does not.</param>
/// <param name="Rows">Rows that record the CALs.</param>
internal sealed record InstalledCals(bool? Known, InventoryFact[] Rows)
{
    /// <summary>
    /// Without the report of the license servers nothing shows that no CALs are installed: only <c>key-packs.csv</c> tells what is on them,
    /// while <c>cals.csv</c> can only add to it.
    /// </summary>
    internal static InstalledCals Of(
        Incident incident,
        IEnumerable<InventoryFact> recorded,
        EvidenceTable keyPacks,
        AnalysisContext context
    )
    {
        InventoryFact[] rows =
        [
            .. recorded
                .Where(row => incident.LicenseServer is null || RecordedCals.HolderOf(row) == incident.LicenseServer)
                .Where(row => IsValid(row, context.AsOf)),
        ];
        return new InstalledCals(
            rows.Length > 0 ? true
                : keyPacks.Present && keyPacks.Rejected == 0 ? false
                : null,
            rows
        );
    }

    private static bool IsValid(InventoryFact row, DateOnly asOf) =>
        row switch
        {
            KeyPack pack => !(pack.ExpiresOn < asOf),
            CalPack { Channel: AcquisitionChannel.TransitionOffer } pack => !(pack.RedeemedOn > asOf)
                && !(pack.RedeemedOn > TransitionOfferTerms.LastDay.Value),
            _ => !RecordedCals.IsLater(row, asOf),
        };
}
