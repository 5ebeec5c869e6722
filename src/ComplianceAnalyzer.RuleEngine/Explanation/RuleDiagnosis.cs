using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Why a rule did not fire for given facts.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Branches">One for each way through its Or groups, in their order.</param>
public sealed record RuleDiagnosis(IRuleDefinition Rule, IReadOnlyList<BranchDiagnosis> Branches)
{
    /// <summary>At least one branch matches; whether it fires is the agenda's affair.</summary>
    public bool HasMatch => Branches.Any(branch => branch.Outcome != BranchOutcome.Fails);

    /// <summary>The rule's name and a line for each branch.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, Branches.Select(branch => $"  {branch}").Prepend(Rule.Name));
}
