namespace NRules.Extensibility;

/// <summary>Resolves the services that rules ask for.</summary>
public interface IDependencyResolver
{
    /// <summary>Resolves a service.</summary>
    object Resolve(IResolutionContext context, Type serviceType);
}
