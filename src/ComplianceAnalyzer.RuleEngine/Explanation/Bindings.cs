using NRules.Compilation;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>What the steps of a branch have bound up to one point.</summary>
/// <param name="Row">Row of the partial match there in the table that the next step receives.</param>
/// <param name="Bound">Variables and what they are bound to, in order.</param>
/// <param name="Facts">The facts of working memory among them.</param>
internal sealed record Bindings(
    int Row,
    IReadOnlyList<(Declaration Variable, Fact Fact)> Bound,
    IReadOnlyList<WorkingFact> Facts
)
{
    internal IReadOnlyList<object> Values => [.. Bound.Select(bound => bound.Fact.Value!)];

    /// <summary>What they are once a step has made <paramref name="row"/> of them.</summary>
    internal Bindings With(int row, BranchStep step)
    {
        if (step.Binds is not { } variable)
            return this with { Row = row };
        Fact fact = step.Node.Output!.FactAt(row);
        return new Bindings(
            row,
            [.. Bound, (variable, fact)],
            step.FactPattern is not null ? [.. Facts, (WorkingFact)fact] : Facts
        );
    }

    /// <summary>Values of an expression's parameters; <paramref name="own"/> is the variable that stands for <paramref name="value"/>.</summary>
    internal object?[] Arguments(ExpressionElement expression, Declaration? own = null, object? value = null) =>
        [
            .. expression.Parameters.Select(parameter =>
                parameter.Equals(own)
                    ? value
                    : Bound.LastOrDefault(bound => bound.Variable.Equals(parameter)).Fact?.Value
            ),
        ];
}
