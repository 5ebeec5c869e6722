namespace NRules.RuleModel;

/// <summary>A service that actions ask for; it is resolved when the rule fires.</summary>
public sealed class DependencyElement : RuleElement
{
    internal DependencyElement(Declaration declaration, Type serviceType)
    {
        Declaration = declaration;
        ServiceType = serviceType;
        Exports = [declaration];
        declaration.Target ??= this;
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Dependency;

    /// <summary>The variable that the service is bound to.</summary>
    public Declaration Declaration { get; }

    /// <summary>Type that the resolver is asked for.</summary>
    public Type ServiceType { get; }
}
