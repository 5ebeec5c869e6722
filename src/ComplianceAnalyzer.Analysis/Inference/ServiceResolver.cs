using ComplianceAnalyzer.Model.Licensing;
using NRules.Extensibility;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>Gives rules the one service they ask for.</summary>
internal sealed class ServiceResolver(ICalMixSolver solver) : IDependencyResolver
{
    /// <inheritdoc/>
    public object Resolve(IResolutionContext context, Type serviceType) =>
        serviceType == typeof(ICalMixSolver)
            ? solver
            : throw new InvalidOperationException($"No rule may ask for {serviceType.Name}.");
}
