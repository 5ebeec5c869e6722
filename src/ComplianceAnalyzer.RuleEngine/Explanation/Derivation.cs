using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>One reason for which a fact is there.</summary>
public sealed class Derivation
{
    internal Derivation(DerivationKind kind, IRuleDefinition rule, IReadOnlyList<Premise> premises)
    {
        Kind = kind;
        Rule = rule;
        Premises = premises;
    }

    /// <summary>How the fact came from its premises.</summary>
    public DerivationKind Kind { get; }

    /// <summary>The rule that did it.</summary>
    public IRuleDefinition Rule { get; }

    /// <summary>What it came from: the facts of the match in the order of the rule's patterns, or what a query gathered.</summary>
    public IReadOnlyList<Premise> Premises { get; }
}
