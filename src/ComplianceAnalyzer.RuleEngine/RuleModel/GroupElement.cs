namespace NRules.RuleModel;

/// <summary>Conditions that are held together.</summary>
public abstract class GroupElement : RuleElement
{
    private protected GroupElement(IReadOnlyList<RuleElement> childElements)
    {
        ChildElements = childElements;
        Exports = ExportsOf(childElements);
        Imports = ImportsOf(childElements);
    }

    /// <summary>The conditions, in the order in which they were written.</summary>
    public IReadOnlyList<RuleElement> ChildElements { get; }
}
