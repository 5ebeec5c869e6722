using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>What one change of the estate would save, all else staying: the estate was judged again with it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Subject">Server, person or device.</param>
/// <param name="Layer">Layer in which it saves.</param>
/// <param name="FewerNeeded">How many CALs fewer are needed from zero.</param>
/// <param name="FewerToBuy">How many CALs fewer are to be bought; below zero where a dearer mix of fewer CALs becomes the cheapest.</param>
/// <param name="CostSaved">How much less the purchase costs; null where there are no prices.</param>
/// <param name="Currency">Currency of <paramref name="CostSaved"/>.</param>
/// <param name="LastSeen">Last day on which the account or device was seen; null where unknown or of no matter.</param>
public sealed record MixSaving(
    MixChange Change,
    string Subject,
    CalLayer Layer,
    int FewerNeeded,
    int FewerToBuy,
    decimal? CostSaved,
    string? Currency,
    DateOnly? LastSeen
);
