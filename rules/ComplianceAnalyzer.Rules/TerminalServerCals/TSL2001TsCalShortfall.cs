using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.TerminalServerCals;

/// <summary>Holds the TS CALs owned against the people and devices that use terminal servers.</summary>
[LicensingRule(
    "TS CALs do not cover every session",
    "S7",
    "S9",
    "S11",
    "S12",
    "S13",
    "S17",
    "S51",
    Severity = Severity.Error
)]
public sealed class TSL2001TsCalShortfall : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CalDemand demand = null!;
        IEnumerable<ServerRole> servers = null!;

        When()
            .Match(() => demand, layer => layer.Layer == CalLayer.TerminalServices)
            .Query(() => servers, facts => facts.Match<ServerRole>(role => role.IsTerminalServer).Collect());
        Then().Yield(_ => LayerVerdict.Of<TSL2001TsCalShortfall>(demand, servers));
    }
}
