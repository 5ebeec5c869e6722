namespace NRules.RuleModel;

/// <summary>Conditions of which one must hold; each that holds is a match of its own.</summary>
public sealed class OrElement : GroupElement
{
    internal OrElement(IReadOnlyList<RuleElement> childElements)
        : base(childElements) { }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Or;
}
