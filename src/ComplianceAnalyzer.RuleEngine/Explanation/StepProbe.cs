using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.Rete.Query;
using NRules.RuleModel;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Says why nothing passes one step of a branch.</summary>
/// <param name="memory">The facts of the session.</param>
/// <param name="step">The step.</param>
/// <param name="bindings">What the steps before it have bound.</param>
/// <param name="given">The facts that somebody asks about.</param>
internal sealed class StepProbe(WorkingMemory memory, BranchStep step, Bindings bindings, GivenFacts given)
{
    private const string Untold = "holds now, but the session was not told of the change";

    internal BranchDiagnosis Diagnose() => Explain() with { Matched = bindings.Values };

    private BranchDiagnosis Explain() =>
        step.Element switch
        {
            ExistsElement { Source: PatternElement pattern } => Nearest($"Exists {Name(pattern)}", pattern),
            NotElement { Source: PatternElement pattern } => Against($"Not {Name(pattern)}", pattern),
            ForAllElement all => Breaking(all),
            PatternElement { Source: null } pattern => Nearest($"Match {Name(pattern)}", pattern),
            PatternElement pattern when step.Plan is QueryPlan query => Query(pattern, query),
            PatternElement { Source: BindingElement binding } pattern => Binding(pattern, binding),
            _ => throw new InvalidOperationException($"A {step.Element.ElementType} element has no node."),
        };

    private BranchDiagnosis Nearest(string element, PatternElement pattern)
    {
        WorkingFact[] candidates = CandidatesOf(pattern);
        if (candidates.Length == 0)
            return Fail(element) with { Remark = $"there is no {TypeName.Of(pattern.ValueType)}" };
        var tests = candidates.Select(fact => (Fact: fact, Failure: Test(pattern, fact.Value))).ToList();
        (WorkingFact nearest, (int Rank, ConditionFailure Failure)? failed) = tests
            .Where(test => test.Failure is not null)
            .OrderByDescending(test => test.Failure!.Value.Rank)
            .FirstOrDefault(tests[0]);
        return failed is { } part
            ? Fail(element, part.Failure) with
            {
                Fact = nearest.Value,
            }
            : Fail(element) with
            {
                Remark = Untold,
                Fact = nearest.Value,
            };
    }

    private BranchDiagnosis Against(string element, PatternElement pattern)
    {
        WorkingFact? against = FactsOf(pattern.ValueType).FirstOrDefault(fact => Test(pattern, fact.Value) is null);
        return Fail(element) with { Remark = against is null ? Untold : "met by a fact", Fact = against?.Value };
    }

    private BranchDiagnosis Breaking(ForAllElement all)
    {
        string element = $"All {Name(all.BasePattern)}";
        foreach (WorkingFact fact in FactsOf(all.BasePattern.ValueType))
            if (Test(all.BasePattern, fact.Value) is null)
                foreach (PatternElement pattern in all.Patterns)
                    if (Test(pattern, fact.Value) is { } failed)
                        return Fail(element, failed.Failure) with { Fact = fact.Value };
        return Fail(element) with { Remark = Untold };
    }

    private BranchDiagnosis Binding(PatternElement pattern, BindingElement binding)
    {
        if (step.Plan is BindingPlan)
        {
            ConditionFailure? thrown = new ConditionProbe(binding.Expression).Test(bindings.Arguments(binding));
            return Fail($"Let {Name(pattern)}", thrown);
        }
        bool isHaving = pattern.ValueType == typeof(Context);
        string element = isHaving ? "Having" : $"Let {Name(pattern)}";
        object? value = bindings.Bound.LastOrDefault(bound => bound.Variable.Equals(pattern.Declaration)).Fact?.Value;
        return Test(pattern, value) is { } failed
            ? Fail(element, failed.Failure)
            : Fail(element) with
            {
                Remark = Untold,
            };
    }

    /// <summary>Runs the steps of the query anew, up to the first condition that lets nothing through.</summary>
    private BranchDiagnosis Query(PatternElement pattern, QueryPlan query)
    {
        string element = $"Query {Name(pattern)}";
        var node = (QueryNode)step.Node;
        QueryState state = node.StateAt(bindings.Row);
        object?[] entered = [.. node.ElementsOf(state).Select(node.Entering.ValueAt)];
        if (entered.Length == 0)
        {
            PatternElement first = pattern;
            while (first.Source is AggregateElement aggregate)
                first = aggregate.Source;
            return first.Source is null
                ? Nearest(element, first)
                : Fail(element) with
                {
                    Remark = "its source cannot be computed",
                };
        }
        for (int i = 0; i < query.Stages.Count; i++)
        {
            if (query.Stages[i] is not ConditionPlan conditions)
                continue;
            IReadOnlyList<object?> reached = Reaching(state, entered, query, i);
            if (reached.Count == 0)
                break;
            ConditionFailure?[] failures = [.. reached.Select(value => Test(conditions, value))];
            if (Array.TrueForAll(failures, failure => failure is not null))
                return Fail(element, failures[0]) with { Fact = reached[0] };
        }
        return Fail(element) with { Remark = "facts enter it and nothing comes out" };
    }

    private static IReadOnlyList<object?> Reaching(
        QueryState state,
        IEnumerable<object?> entered,
        QueryPlan query,
        int stages
    )
    {
        // A state of its own: the session's query keeps its own.
        var anew = new QueryState(state.Query, state.Row);
        var entering = new ValueElements(above: null);
        ElementTable[] tables = query.CreateTables(entering);
        var probe = new ProbeStage(anew, tables[stages]);
        Stage first = query.CreateStages(anew, tables, stages, probe);
        foreach (object? value in entered)
            first.Add(entering.Add(state.Row, value));
        first.Flush();
        return probe.Reached;
    }

    private ConditionFailure? Test(ConditionPlan conditions, object? value)
    {
        object?[] values = [.. bindings.Bound.Select(bound => bound.Fact.Value)];
        return conditions
            .Conditions.Select(condition =>
                new ConditionProbe(condition.Original).Test(condition.Arguments(values, value))
            )
            .FirstOrDefault(failure => failure is not null);
    }

    /// <returns>The first condition that fails, ranked by what holds before it; null where the value meets all.</returns>
    private (int Rank, ConditionFailure Failure)? Test(PatternElement pattern, object? value)
    {
        int rank = 0;
        foreach (NamedExpressionElement condition in pattern.Expressions)
        {
            var probe = new ConditionProbe(condition.Expression);
            if (probe.Test(bindings.Arguments(condition, pattern.Declaration, value)) is { } failure)
                return (rank + failure.Passed, failure);
            rank += probe.PartCount;
        }
        return null;
    }

    /// <summary>Facts asked about that fit the pattern and are not bound yet; where there are none, all that fit.</summary>
    private WorkingFact[] CandidatesOf(PatternElement pattern)
    {
        WorkingFact[] asked =
        [
            .. given.Facts.Where(fact =>
                pattern.ValueType.IsAssignableFrom(fact.Type) && !bindings.Facts.Contains(fact)
            ),
        ];
        return asked.Length > 0 ? asked : [.. FactsOf(pattern.ValueType)];
    }

    private IEnumerable<WorkingFact> FactsOf(Type type) =>
        memory.All().Where(fact => !fact.IsQueued && type.IsAssignableFrom(fact.Type));

    private static BranchDiagnosis Fail(string element, ConditionFailure? failure = null) =>
        new(BranchOutcome.Fails)
        {
            Element = element,
            Condition = failure?.Condition,
            Values = failure?.Values,
        };

    /// <summary>Type and variable; a pattern without a variable has one that is made up, which says nothing.</summary>
    private static string Name(PatternElement pattern) =>
        pattern.Declaration.Name.StartsWith('$')
            ? TypeName.Of(pattern.ValueType)
            : $"{TypeName.Of(pattern.ValueType)} {pattern.Declaration.Name}";
}
