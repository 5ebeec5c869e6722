using NRules.RuleModel;

namespace NRules.Fluent.Dsl;

/// <summary>Shorthands for actions.</summary>
public static class ContextExtensions
{
    /// <summary>Changes a fact and says that it changed.</summary>
    /// <exception cref="ArgumentException">The fact is not there; it was changed all the same.</exception>
    public static void Update<T>(this IContext context, T fact, Action<T> updateAction)
    {
        updateAction(fact);
        context.Update(fact!);
    }

    /// <summary>Resolves a service.</summary>
    public static TService Resolve<TService>(this IContext context) => (TService)context.Resolve(typeof(TService));
}
