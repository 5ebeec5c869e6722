namespace NRules.RuleModel;

/// <summary>Holds where its source has at least one match; which one is bound to nothing.</summary>
public sealed class ExistsElement : RuleElement
{
    internal ExistsElement(RuleElement source)
    {
        Source = source;
        Imports = source.Imports;
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Exists;

    /// <summary>What must have a match.</summary>
    public RuleElement Source { get; }
}
