using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Waivers, whether they hold on the analysis date, and how many findings each covers.</summary>
internal static class WaiversSheet
{
    internal static ReportSheet Build(ReportSource source)
    {
        ILookup<SourceLocation, Finding> covered = source
            .Result.Findings.Where(finding => finding.Waiver is not null)
            .ToLookup(finding => finding.Waiver!.Source);
        FactTable<Waiver> table = new(TableKeys.Waivers, source, source.Estate.Waivers, waiver => waiver.Source);
        table
            .Text("Rule", waiver => waiver.RuleId)
            .Text("Subject", waiver => waiver.Subject)
            .Text("Justification", waiver => waiver.Justification, 80)
            .Text("Owner", waiver => waiver.Owner)
            .Day("ExpiresOn", waiver => waiver.ExpiresOn)
            .Text("WaiverState", waiver => State(source, waiver, covered[waiver.Source].Any()))
            .Number("FindingsCovered", waiver => covered[waiver.Source].Count());
        return source.Sheet(SheetId.Waivers, table.Build(InventoryTable.Waivers));
    }

    private static string State(ReportSource source, Waiver waiver, bool used) =>
        waiver.ExpiresOn < source.Result.Context.AsOf ? source.Texts["Waiver.Expired"]
        : used ? source.Texts["Waiver.InForce"]
        : source.Texts["Waiver.Unused"];
}
