using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Shorthands for actions.</summary>
public static class ContextExtensions
{
    /// <summary>Resolves a service.</summary>
    public static TService Resolve<TService>(this IContext context) => (TService)context.Resolve(typeof(TService));
}
