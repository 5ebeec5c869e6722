using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.LicenseServers;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Contacts;

/// <summary>Says for each incident whom to contact, how, with what at hand, and what to do there.</summary>
[LicensingRule("Whom to contact", "S52", "S53", "S54", "S61", "S62", "S64", "S65", "S66", "S67", "S71")]
public sealed class TSL6001ContactRoute : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable keyPacks = null!;
        IEnumerable<InventoryFact> recorded = null!;
        Incident incident = null!;
        Finding finding = null!;

        When()
            .Match(() => context)
            .Match(() => keyPacks, evidence => evidence.Table == InventoryTable.KeyPacks)
            .Query(
                () => recorded,
                facts => facts.Match<InventoryFact>(row => RecordedCals.HolderOf(row) != null).Collect()
            )
            .Match(() => incident)
            .Let(() => finding, () => Route(incident, InstalledCals.Of(incident, recorded, keyPacks, context))!)
            .Having(() => finding != null);
        Then().Yield(_ => finding);
    }

    /// <summary>Null where the article names nobody, which TSL6003 says.</summary>
    private static Finding? Route(Incident incident, InstalledCals installed)
    {
        bool hangsOnCals = ContactTerms.NeedsValidCals(incident.Symptom);
        if (hangsOnCals && installed.Known == false)
            return null;
        Finding finding = ContactTerms.For(incident.Symptom) switch
        {
            SupportContact.Clearinghouse => ToClearinghouse(incident),
            SupportContact.Supplier => Advice(
                    incident,
                    $"Incident {incident.IncidentId}: contact the supplier the product was bought from."
                )
                .Saying(
                    recommendation: $"Ask the supplier for the purchase agreement or the authorization number; have the invoice at hand. Neither Clearinghouse nor product support can find them."
                ),
            SupportContact.ProductSupport when !hangsOnCals => Advice(
                    incident,
                    $"Incident {incident.IncidentId}: contact Microsoft product support."
                )
                .Saying(
                    recommendation: $"Have the text of the error message at hand, and the license id or key pack id that was typed."
                ),
            SupportContact.ProductSupport when installed.Known == true => Advice(
                    incident,
                    $"Incident {incident.IncidentId}: contact Microsoft product support, since valid TS CALs are installed on the license server."
                )
                .Saying(
                    recommendation: $"Have at hand the names of terminal server and license server, the error message, and the key packs that the license server shows."
                ),
            SupportContact.ProductSupport => Advice(
                    incident,
                    $"Incident {incident.IncidentId}: contact Microsoft product support if valid TS CALs are installed on the license server; if not, the article names nobody."
                )
                .Saying(
                    recommendation: $"Look in Terminal Server Licensing which key packs the license server holds, and add key-packs.csv."
                ),
            _ => Advice(
                    incident,
                    $"Incident {incident.IncidentId} is trouble with the operating system: the article names nobody for it, and not Clearinghouse."
                )
                .Saying(recommendation: $"Treat it like any other trouble with the operating system."),
        };
        return finding
            .Saying($"Symptom: {incident.Symptom.ToString()}; contacted: {incident.Contacted?.ToString() ?? "–"}")
            .From([incident.Source, .. (hangsOnCals ? installed.Rows : []).Select(row => row.Source)]);
    }

    private static Finding ToClearinghouse(Incident incident)
    {
        string telephone = ContactTerms.ClearinghouseTelephone.Value;
        Finding finding = Advice(
            incident,
            $"Incident {incident.IncidentId}: contact Microsoft Clearinghouse, telephone {telephone} (as of 2012)."
        );
        return incident.Symptom switch
        {
            IncidentSymptom.ActivateLicenseServer => finding.Saying(
                recommendation: $"In Terminal Server Licensing, activate the license server by automatic connection (recommended), by web browser on {ContactTerms.ClearinghouseWebSite.Value}, or by telephone {telephone}. Have at hand the data of the organization and the id that the utility shows."
            ),
            IncidentSymptom.InternetInstallFails => finding.Saying(
                recommendation: $"Call {telephone}, since installing over the Internet fails. Have at hand the id of the license server, and the numbers of the volume program or the license codes."
            ),
            IncidentSymptom.RetailCodesAlreadyActivated => finding.Saying(
                recommendation: $"Call {telephone}, since the license codes were activated before. Have at hand the id of the license server, the license codes and the proof of purchase."
            ),
            _ => finding.Saying(
                recommendation: $"TS CALs of Select, Enterprise Agreement, Campus, School and Open: start Terminal Server Licensing, choose Properties from the View menu, give the data on the tab Required Information, choose automatic connection (recommended) or web browser on the tab Installation Method, choose Install Licenses from the Action menu and follow the wizard. TS CALs of other channels: call {telephone}. Have at hand the id of the license server, and the numbers of the program or the license codes."
            ),
        };
    }

    private static Finding Advice(Incident incident, FormattableString message) =>
        Conclude.Advice<TSL6001ContactRoute>(new Subject("incident", incident.IncidentId), message);
}
