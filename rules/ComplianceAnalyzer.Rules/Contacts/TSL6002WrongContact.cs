using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Contacts;

/// <summary>Finds incidents that were taken to somebody who cannot help.</summary>
[LicensingRule("Contacted someone who cannot help", "S63", "S68", "S69", "S70", Severity = Severity.Warning)]
public sealed class TSL6002WrongContact : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        Incident incident = null!;

        When().Match(() => incident, row => row.Contacted != null);
        Then().Yield(_ => Judge(incident, incident.Contacted!.Value));
    }

    private static Finding Judge(Incident incident, SupportContact contacted)
    {
        var subject = new Subject("incident", incident.IncidentId);
        SupportContact? named = ContactTerms.For(incident.Symptom);
        Finding finding =
            ContactTerms.CannotHelp(contacted, incident.Symptom)
                ? Conclude
                    .NonCompliant<TSL6002WrongContact>(subject, Wrong(incident, contacted))
                    .Saying(
                        recommendation: $"Take incident {incident.IncidentId} to whom TSL6001 or TSL6003 names for it."
                    )
            : contacted == named || named is null
                ? Conclude.Compliant<TSL6002WrongContact>(
                    subject,
                    $"Incident {incident.IncidentId} was taken to somebody whom the article does not exclude."
                )
            : Conclude.Advice<TSL6002WrongContact>(
                subject,
                $"Incident {incident.IncidentId} was taken to {contacted.ToString()}; the article names {named.ToString()!} for it."
            );
        return finding
            .Saying($"Symptom: {incident.Symptom.ToString()}; contacted: {contacted.ToString()}")
            .From(incident.Source);
    }

    private static FormattableString Wrong(Incident incident, SupportContact contacted)
    {
        if (incident.Symptom == IncidentSymptom.AgreementOrAuthorizationLost)
            return $"Incident {incident.IncidentId}: neither Clearinghouse nor product support can find a lost agreement or authorization number; the supplier can.";
        if (contacted == SupportContact.ProductSupport)
            return $"Incident {incident.IncidentId}: product support can neither activate a license server nor install TS CALs; Clearinghouse can.";
        return $"Incident {incident.IncidentId}: Clearinghouse is not to be contacted for discovery or for other trouble with the operating system.";
    }
}
