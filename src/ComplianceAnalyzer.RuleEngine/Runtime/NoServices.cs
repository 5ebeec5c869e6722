using NRules.Extensibility;

namespace NRules.Runtime;

/// <summary>Stands where nobody has given a dependency resolver.</summary>
internal sealed class NoServices : IDependencyResolver
{
    public object Resolve(IResolutionContext context, Type serviceType) =>
        throw new InvalidOperationException(
            $"Rule {context.Rule.Name} asks for {serviceType.Name}, and the session has no dependency resolver."
        );
}
