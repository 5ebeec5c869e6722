using NRules.RuleModel;

namespace NRules.Extensibility;

/// <summary>Stands between the engine and the actions of the rules that fire.</summary>
public interface IActionInterceptor
{
    /// <summary>Called instead of the actions of one firing; those that it does not invoke do not run.</summary>
    /// <param name="context">The rule that fires and its match.</param>
    /// <param name="actions">The actions due, in their order.</param>
    void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions);
}
