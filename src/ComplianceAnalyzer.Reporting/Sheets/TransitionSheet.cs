using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>The transition offer, license by license.</summary>
internal static class TransitionSheet
{
    /// <summary>Rules that say whether the credentials of a license are complete.</summary>
    private static readonly ImmutableArray<string> CredentialRules = ["TSL4006", "TSL4007"];

    internal static ReportSheet Build(ReportSource source)
    {
        Dictionary<SourceLocation, XpLicense> licenses = source.Estate.XpLicenses.ToDictionary(license =>
            license.Source
        );
        ILookup<string, Finding> credentials = source
            .Result.Findings.Where(finding => CredentialRules.Contains(finding.RuleId, StringComparer.Ordinal))
            .ToLookup(finding => finding.Subject.Key, StringComparer.Ordinal);
        FactTable<TransitionEntitlement> table = new(
            TableKeys.Transition,
            source,
            source.Result.TransitionEntitlements,
            right => right.Source
        );
        table
            .Text("LicenseId", right => right.LicenseId)
            .Text("Product", right => licenses.GetValueOrDefault(right.Source)?.Product)
            .Day("AcquiredOn", right => licenses.GetValueOrDefault(right.Source)?.AcquiredOn)
            .Code<AcquisitionChannel>("Channel", right => right.Channel)
            .Code<VolumeProgram>("Program", right => licenses.GetValueOrDefault(right.Source)?.Program)
            .Number("Quantity", right => right.Quantity)
            .Text("Eligibility", right => source.Texts.Of(right.Eligibility))
            .Text("Method", right => Method(source.Texts, right))
            .Text("Credentials", right => Credentials(source.Texts, credentials[right.LicenseId]), 60)
            .Number("Lower", right => right.Lower)
            .Number("Upper", right => right.Upper)
            .Number("Redeemed", right => right.Redeemed)
            .Number("Unclaimed", right => Math.Max(0, right.Lower - right.Redeemed));
        return source.Sheet(SheetId.TransitionOffer, table.Build(InventoryTable.XpLicenses));
    }

    private static string? Method(ReportTexts texts, TransitionEntitlement right) =>
        right.Upper == 0
            ? null
            : right.Channel switch
            {
                AcquisitionChannel.Volume => texts["Method.Volume"],
                AcquisitionChannel.Retail or AcquisitionChannel.Oem => texts["Method.ProductKey"],
                _ => texts["Method.Unknown"],
            };

    /// <summary>What the rules on credentials said of a license; nothing where they did not speak.</summary>
    private static string? Credentials(ReportTexts texts, IEnumerable<Finding> findings)
    {
        Finding? spoken = findings.OrderBy(finding => finding.Outcome).FirstOrDefault();
        return spoken?.Outcome switch
        {
            null => null,
            Outcome.Compliant => texts["Credentials.Complete"],
            _ => texts.Say(spoken.Message),
        };
    }
}
