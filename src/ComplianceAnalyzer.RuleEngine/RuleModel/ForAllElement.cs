namespace NRules.RuleModel;

/// <summary>Holds where every fact that matches the base pattern matches every other pattern, and where no fact matches the base pattern.</summary>
public sealed class ForAllElement : RuleElement
{
    internal ForAllElement(PatternElement basePattern, IReadOnlyList<PatternElement> patterns)
    {
        BasePattern = basePattern;
        Patterns = patterns;
        Imports = ImportsOf([basePattern, .. patterns]);
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.ForAll;

    /// <summary>Says which facts are meant.</summary>
    public PatternElement BasePattern { get; }

    /// <summary>What each of the meant facts must match; at least one.</summary>
    public IReadOnlyList<PatternElement> Patterns { get; }
}
