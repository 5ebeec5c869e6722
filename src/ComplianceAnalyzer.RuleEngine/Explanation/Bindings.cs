using NRules.Compilation;
using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>What the steps of a branch have bound up to one point.</summary>
/// <param name="Last">The partial match there; null before the first step of a branch that begins with a fact.</param>
/// <param name="Bound">Variables and what they are bound to, in order.</param>
/// <param name="Facts">The facts of working memory among them.</param>
internal sealed record Bindings(
    Token? Last,
    IReadOnlyList<(Declaration Variable, Fact Fact)> Bound,
    IReadOnlyList<WorkingFact> Facts
)
{
    internal IReadOnlyList<object> Values => [.. Bound.Select(bound => bound.Fact.Value!)];

    internal Bindings With(Token token, BranchStep step) =>
        new(
            token,
            step.Binds is { } variable && token.Fact is { } fact ? [.. Bound, (variable, fact)] : Bound,
            step.FactPattern is not null ? [.. Facts, (WorkingFact)token.Fact!] : Facts
        );

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
