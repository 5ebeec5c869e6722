using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>A pack of connectors and the copy it is acquired for. One id may stand for several copies.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="Kind">Kind of connector.</param>
/// <param name="Server">Host key of the server; null where none is named.</param>
internal sealed record ConnectorPack(string PackId, CalKind Kind, string? Server)
{
    /// <summary>The layer whose CALs the connector stands in for.</summary>
    internal CalLayer Layer => CalLayers.Of(Kind);

    /// <summary>The pack.</summary>
    internal Subject Subject => new("cal-pack", PackId);

    internal static ConnectorPack Of(Entitlement connector) => new(connector.PackId, connector.Kind, connector.Server);
}
