namespace NRules.RuleModel;

/// <summary>The services of a rule.</summary>
public sealed class DependencyGroupElement : RuleElement
{
    internal DependencyGroupElement(IReadOnlyList<DependencyElement> dependencies)
    {
        Dependencies = dependencies;
        Exports = ExportsOf(dependencies);
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.DependencyGroup;

    /// <summary>The services, in the order in which they were written.</summary>
    public IReadOnlyList<DependencyElement> Dependencies { get; }
}
