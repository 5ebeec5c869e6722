using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Which CALs and servers belong to a layer.</summary>
internal static class CalLayers
{
    internal static CalKind UserCal(CalLayer layer) => layer == CalLayer.Windows ? CalKind.WindowsUser : CalKind.TsUser;

    internal static CalKind DeviceCal(CalLayer layer) =>
        layer == CalLayer.Windows ? CalKind.WindowsDevice : CalKind.TsDevice;

    /// <summary>The layer of a kind of CAL or connector.</summary>
    internal static CalLayer Of(CalKind kind) =>
        kind is CalKind.WindowsUser or CalKind.WindowsDevice or CalKind.ExternalConnector
            ? CalLayer.Windows
            : CalLayer.TerminalServices;

    /// <summary>The layers whose CALs the users of a server need.</summary>
    internal static IEnumerable<CalLayer> Of(ServerRole role) =>
        CalRequirement.Of(role).Select(requirement => requirement.Layer).Distinct();
}
