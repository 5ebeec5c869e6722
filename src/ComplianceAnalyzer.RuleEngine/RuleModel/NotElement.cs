namespace NRules.RuleModel;

/// <summary>Holds where its source has no match.</summary>
public sealed class NotElement : RuleElement
{
    internal NotElement(RuleElement source)
    {
        Source = source;
        Imports = source.Imports;
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Not;

    /// <summary>What must not have a match.</summary>
    public RuleElement Source { get; }
}
