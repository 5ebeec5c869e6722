using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Makes rules of their classes.</summary>
public interface IRuleActivator
{
    /// <summary>Makes the rules of a class: one, none where it is switched off, or several that differ in what they were made with.</summary>
    IEnumerable<Rule> Activate(Type type);
}
