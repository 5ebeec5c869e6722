namespace NRules.Extensibility;

/// <summary>Resolves the services that rules ask for.</summary>
public interface IDependencyResolver
{
    /// <summary>Resolves a service each time a rule that asks for it fires.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="serviceType">Type that the service must have.</param>
    object Resolve(IResolutionContext context, Type serviceType);
}
