using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>Whether external connectors for some servers are cheaper than CALs for the external users who reach them.</summary>
/// <param name="Layer">Layer of the connectors.</param>
/// <param name="Servers">Servers to buy a connector for, sorted; empty where CALs are cheaper.</param>
/// <param name="CostWithout">Cost of the CALs to buy if no connector is bought.</param>
/// <param name="CostWith">Cost of the connectors and of the CALs that are then to buy.</param>
/// <param name="Currency">Currency of both.</param>
/// <param name="IsCheapest">
/// True where every set of servers was tried; false where sets were built up one server at a time, or the work did not suffice for all.
/// </param>
/// <param name="IsCutShort">True where the work was spent before all that should be tried was.</param>
public sealed record ConnectorChoice(
    CalLayer Layer,
    ImmutableArray<string> Servers,
    decimal CostWithout,
    decimal CostWith,
    string Currency,
    bool IsCheapest,
    bool IsCutShort = false
);
