using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Reporting.Tables;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>CAL packs, each in the parts that count and that do not: the evidence the license position sums up.</summary>
internal static class CalsSheet
{
    internal static ReportSheet Build(ReportSource source)
    {
        FactTable<Part> table = new(TableKeys.Cals, source, Parts(source), part => part.Pack.Source);
        table
            .Text("PackId", part => part.Pack.PackId)
            .Code<CalKind>("Kind", part => part.Pack.Kind)
            .Text("Version", part => part.Pack.Version.ToString())
            .Number("Quantity", part => part.Entitlement?.Quantity ?? part.Pack.Quantity)
            .Text("Counts", part => Counts(source, part))
            .Code<EntitlementExclusion>("Exclusion", part => part.Entitlement?.Exclusion)
            .Code<AcquisitionChannel>("Channel", part => part.Pack.Channel)
            .Code<VolumeProgram>("Program", part => part.Pack.Program)
            .Day("AcquiredOn", part => part.Pack.AcquiredOn)
            .Text("LicenseServer", part => part.Pack.LicenseServer)
            .Text("Server", part => part.Pack.Server)
            .Text("AssignedTo", part => part.Pack.AssignedTo)
            .Text("AssignedToText", part => part.Pack.AssignedToText)
            .Text("XpLicense", part => part.Pack.XpLicense)
            .Day("RedeemedOn", part => part.Pack.RedeemedOn)
            .Code<RedemptionCredential>("RedeemedWith", part => part.Pack.RedeemedWith)
            .Flag("FirstPart", part => part.IsFirst);
        return source.Sheet(SheetId.Cals, table.Build(InventoryTable.Cals));
    }

    /// <summary>A pack without an entitlement was not judged, because the rule that judges it did not run.</summary>
    private static string Counts(ReportSource source, Part part) =>
        part.Entitlement is { } entitlement ? source.Texts.Flag(entitlement.Counts) : source.Texts["NotEvaluated"];

    private static ImmutableArray<Part> Parts(ReportSource source)
    {
        ILookup<SourceLocation, Entitlement> entitlements = source.Result.Entitlements.ToLookup(part => part.Source);
        ImmutableArray<Part>.Builder parts = ImmutableArray.CreateBuilder<Part>(source.Estate.CalPacks.Length);
        foreach (CalPack pack in source.Estate.CalPacks)
        {
            bool first = true;
            foreach (Entitlement? entitlement in entitlements[pack.Source].DefaultIfEmpty())
            {
                parts.Add(new Part(pack, entitlement, first));
                first = false;
            }
        }
        return parts.ToImmutable();
    }

    private sealed record Part(CalPack Pack, Entitlement? Entitlement, bool IsFirst);
}
