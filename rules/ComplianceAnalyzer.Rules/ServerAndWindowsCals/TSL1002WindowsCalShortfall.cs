using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Holds the Windows CALs owned against the people and devices that use the server software.</summary>
[LicensingRule("Windows CALs do not cover every access", "S6", "S7", Severity = Severity.Error)]
public sealed class TSL1002WindowsCalShortfall : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalDemand demand = null!;
        IEnumerable<ServerRole> servers = null!;

        When()
            .Match(() => demand, layer => layer.Layer == CalLayer.Windows)
            .Query(
                () => servers,
                facts => facts.Match<ServerRole>(role => CalLayers.Of(role).Contains(CalLayer.Windows)).Collect()
            );
        Then().Yield(_ => LayerVerdict.Of<TSL1002WindowsCalShortfall>(demand, servers));
    }
}
