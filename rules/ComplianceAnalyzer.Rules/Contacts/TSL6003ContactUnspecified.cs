using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Contacts;

/// <summary>Finds incidents for which the article names nobody, because no valid TS CALs are installed.</summary>
[LicensingRule("Nobody is named to contact", "S63", "S64", "S65", "S66")]
public sealed class TSL6003ContactUnspecified : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable keyPacks = null!;
        IEnumerable<InventoryFact> recorded = null!;
        Incident incident = null!;

        When()
            .Match(() => context)
            .Match(() => keyPacks, evidence => evidence.Table == InventoryTable.KeyPacks)
            .Query(
                () => recorded,
                facts => facts.Match<InventoryFact>(row => RecordedCals.HolderOf(row) != null).Collect()
            )
            .Match(() => incident, row => ContactTerms.NeedsValidCals(row.Symptom));
        Then().Yield(_ => Judge(incident, InstalledCals.Of(incident, recorded, keyPacks, context)));
    }

    private static Finding Judge(Incident incident, InstalledCals installed)
    {
        var subject = new Subject("incident", incident.IncidentId);
        Finding finding = installed.Known switch
        {
            true => Conclude.Compliant<TSL6003ContactUnspecified>(
                subject,
                $"Valid TS CALs are installed: the article names product support for incident {incident.IncidentId}."
            ),
            false => Conclude
                .Indeterminate<TSL6003ContactUnspecified>(
                    subject,
                    $"No valid TS CALs are installed on the license server: the article names nobody for incident {incident.IncidentId}."
                )
                .Saying(
                    recommendation: $"Install TS CALs first, with the help of Clearinghouse; if the trouble stays, product support is named for it."
                ),
            null => Conclude
                .Indeterminate<TSL6003ContactUnspecified>(
                    subject,
                    $"Whether valid TS CALs are installed is not known, and with it whether the article names anybody for incident {incident.IncidentId}."
                )
                .Saying(recommendation: $"Add key-packs.csv with what the license servers report."),
        };
        return finding
            .Saying(
                $"Rows of valid TS CALs on the license server: {installed.Rows.Length}",
                $"Valid TS CALs on the license server"
            )
            .From([incident.Source, .. installed.Rows.Select(row => row.Source)]);
    }
}
