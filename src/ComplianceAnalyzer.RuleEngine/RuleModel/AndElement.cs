namespace NRules.RuleModel;

/// <summary>Conditions that must all hold; where there is none, it holds.</summary>
public sealed class AndElement : GroupElement
{
    internal AndElement(IReadOnlyList<RuleElement> childElements)
        : base(childElements) { }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.And;
}
