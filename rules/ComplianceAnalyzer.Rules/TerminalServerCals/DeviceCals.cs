using System.Collections.Frozen;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Devices that have a TS Device CAL without anything being bought, in the assignment of the layer.</summary>
internal sealed class DeviceCals
{
    private readonly FrozenSet<string> devices;

    private DeviceCals(CalDemand demand) =>
        devices = demand
            .Assignments.Where(holder => holder is { Kind: CalKind.TsDevice, ToBuy: 0 })
            .Select(holder => holder.Holder)
            .ToFrozenSet(StringComparer.Ordinal);

    internal static DeviceCals Of(CalDemand demand) => new(demand);

    internal bool Has(string device) => devices.Contains(device);
}
