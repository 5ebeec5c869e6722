using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>What would change the CALs that are needed: the window of usage, changes of the estate, external connectors.</summary>
/// <param name="Windows">Need by window, in the order asked for, then by layer.</param>
/// <param name="Savings">Changes that save something, the greatest first in each kind.</param>
/// <param name="SavingsLeftOut">Changes that might save something and were not tried, since the work of the study was spent.</param>
/// <param name="Connectors">One for each layer with external users on servers without a connector and prices of connectors.</param>
public sealed record MixStudy(
    ImmutableArray<WindowNeed> Windows,
    ImmutableArray<MixSaving> Savings,
    int SavingsLeftOut,
    ImmutableArray<ConnectorChoice> Connectors
);
