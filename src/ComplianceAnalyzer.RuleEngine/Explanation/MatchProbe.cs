using NRules.Compilation;
using NRules.Rete.Beta;
using NRules.RuleModel;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Says what has become of a match.</summary>
internal sealed class MatchProbe(Session session, RuleMatch match, Bindings bindings)
{
    private const string Filter = "Filter";

    internal BranchDiagnosis Diagnose()
    {
        IReadOnlyList<object> matched = bindings.Values;
        if (match.Has(MatchStates.Enqueued))
            return new BranchDiagnosis(BranchOutcome.Waits) { Matched = matched };
        if (match.Has(MatchStates.HasFired))
            return new BranchDiagnosis(BranchOutcome.HasFired) { Matched = matched };
        ConditionFailure? failure = match
            .Terminal.Filters.Where(filter => filter.Element.FilterType == FilterType.Predicate)
            .Select(Test)
            .FirstOrDefault(failed => failed is not null);
        return new BranchDiagnosis(BranchOutcome.FilterRefuses)
        {
            Element = Filter,
            Condition = failure?.Condition,
            Values = failure?.Values,
            Remark = failure is null ? "the agenda refuses the match" : null,
            Matched = matched,
        };
    }

    private ConditionFailure? Test(CompiledFilter filter) =>
        new ConditionProbe(filter.Element.Expression).Test(filter.Arguments(match, session.Services(match.Rule)));
}
