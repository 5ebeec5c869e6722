using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>CALs of one pack that count, or that do not and why (TSL0003; S10 to S13). A pack may be split in two.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="Kind">Kind of CAL.</param>
/// <param name="Version">Version.</param>
/// <param name="Quantity">Number of CALs, at least 1.</param>
/// <param name="Exclusion">Why they do not count.</param>
/// <param name="Channel">How they were acquired.</param>
/// <param name="AssignedTo">Holder where held by name; null for the pool.</param>
/// <param name="Server">Copy an external connector is acquired for; null otherwise.</param>
/// <param name="Source">Row of the pack.</param>
public sealed record Entitlement(
    string PackId,
    CalKind Kind,
    ProductVersion Version,
    int Quantity,
    EntitlementExclusion Exclusion,
    AcquisitionChannel Channel,
    string? AssignedTo,
    string? Server,
    SourceLocation Source
)
{
    /// <summary>True where they count.</summary>
    public bool Counts => Exclusion == EntitlementExclusion.None;
}
