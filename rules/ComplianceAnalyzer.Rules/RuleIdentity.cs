using System.Collections.Immutable;
using System.Reflection;
using ComplianceAnalyzer.Model.Findings;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules;

/// <summary>Reads the catalog entry of a rule from its class.</summary>
public static class RuleIdentity
{
    private const int IdLength = 7;

    /// <summary>The entry of a rule class.</summary>
    /// <exception cref="InvalidOperationException">The class carries no <see cref="LicensingRuleAttribute"/>.</exception>
    public static RuleDescriptor Describe(Type rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        LicensingRuleAttribute entry =
            rule.GetCustomAttribute<LicensingRuleAttribute>()
            ?? throw new InvalidOperationException($"{rule.Name} carries no {nameof(LicensingRuleAttribute)}.");
        string id = rule.Name[..IdLength];
        bool isDerivation = id.StartsWith("TSL0", StringComparison.Ordinal);
        return new RuleDescriptor(
            id,
            rule.Name[IdLength..],
            entry.Title,
            (rule.Namespace ?? "").Split('.')[^1],
            isDerivation ? null : entry.Severity,
            entry.Since,
            [.. entry.Clauses],
            isDerivation
        );
    }

    /// <summary>The entry of a rule class, read once.</summary>
    public static RuleDescriptor Of<TRule>()
        where TRule : Rule => Cached<TRule>.Entry;

    private static class Cached<TRule>
        where TRule : Rule
    {
        internal static readonly RuleDescriptor Entry = Describe(typeof(TRule));
    }
}
