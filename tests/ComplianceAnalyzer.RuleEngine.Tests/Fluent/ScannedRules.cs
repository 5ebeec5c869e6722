using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>Rules that scans find by their visibility.</summary>
public abstract class ScannedRule : Rule
{
    public override void Define() => Then().Do(context => context.Halt());
}

[Tag("scanned")]
public sealed class PublicScannedRule : ScannedRule
{
    public sealed class NestedPublic : ScannedRule;

    internal sealed class NestedInternal : ScannedRule;
}

public sealed class AnotherPublicScannedRule : ScannedRule;

internal sealed class InternalScannedRule : ScannedRule;

public sealed class OpenScannedRule<T> : ScannedRule
{
    internal T? Value { get; set; }
}
