using NRules.Compilation;

namespace NRules;

/// <summary>A condition over two patterns without an equality that can be hashed.</summary>
/// <param name="RuleName">The rule.</param>
/// <param name="FactType">Type of the facts that are all compared.</param>
/// <param name="Conditions">The conditions, as written.</param>
public sealed record ScanWarning(string RuleName, Type FactType, IReadOnlyList<string> Conditions)
{
    internal static IReadOnlyList<ScanWarning> In(NetworkPlan plan) =>
        [
            .. plan
                .BetaNodes.OfType<RightPlan>()
                .Where(node => node.Memory is not null && node.Scans)
                .SelectMany(node =>
                    node.Rules.Select(rule => new ScanWarning(
                        rule.Name,
                        node.Memory!.FactType,
                        [.. node.Conditions.Select(condition => condition.Original.ToString())]
                    ))
                ),
        ];
}
