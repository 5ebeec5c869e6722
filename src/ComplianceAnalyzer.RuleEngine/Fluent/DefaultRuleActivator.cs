using System.Reflection;
using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Makes rules by the constructor that takes nothing.</summary>
public class DefaultRuleActivator : IRuleActivator
{
    /// <inheritdoc/>
    /// <exception cref="MissingMethodException">The class has no public constructor that takes nothing.</exception>
    public IEnumerable<Rule> Activate(Type type) =>
        [
            (Rule)
                Activator.CreateInstance(
                    type,
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.DoNotWrapExceptions,
                    binder: null,
                    args: null,
                    culture: null
                )!,
        ];
}
