using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>
/// How many CALs of a part the demand could draw on. CALs of 2003 and later that count do so in full. Older ones serve Windows 2000 terminal
/// servers only: the demand says how many of them found a device, and these are taken from the packs in their order.
/// </summary>
internal sealed class CountedCals
{
    private readonly Dictionary<CalKind, int> oldInUse = [];

    internal CountedCals(AnalysisResult result)
    {
        foreach (CalDemand demand in result.CalDemand)
        {
            (CalKind user, CalKind device) = CalMixSheet.Kinds(demand.Layer);
            oldInUse[user] = demand.OwnedUser - Current(result, user);
            oldInUse[device] = demand.OwnedDevice - Current(result, device);
        }
    }

    /// <summary>Counts a part; each part is counted once.</summary>
    internal int Take(Entitlement part)
    {
        if (!part.Counts)
            return 0;
        if (part.Version >= ProductVersion.V2003)
            return part.Quantity;
        int taken = Math.Clamp(oldInUse.GetValueOrDefault(part.Kind), 0, part.Quantity);
        oldInUse[part.Kind] = oldInUse.GetValueOrDefault(part.Kind) - taken;
        return taken;
    }

    private static int Current(AnalysisResult result, CalKind kind) =>
        result
            .Entitlements.Where(part => part.Counts && part.Kind == kind && part.Version >= ProductVersion.V2003)
            .Sum(part => part.Quantity);
}
