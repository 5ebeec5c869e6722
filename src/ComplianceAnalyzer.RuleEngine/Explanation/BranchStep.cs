using NRules.Compilation;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>One node on the way through a branch of a rule.</summary>
/// <param name="Element">The part of the rule that it stands for.</param>
/// <param name="Node">The node.</param>
internal sealed record BranchStep(RuleElement Element, BetaNode Node)
{
    internal BetaPlan Plan => Node.Plan;

    /// <summary>The pattern that takes facts of working memory; null for any other step.</summary>
    internal PatternElement? FactPattern => Element as PatternElement is { Source: null } pattern ? pattern : null;

    /// <summary>The variable that it binds; null where it only tests.</summary>
    internal Declaration? Binds =>
        Plan is AdapterPlan or JoinPlan or QueryPlan or BindingPlan ? ((PatternElement)Element).Declaration : null;
}
