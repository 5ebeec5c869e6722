using System.Reflection;

namespace NRules.Fluent;

/// <summary>Says which rule classes to load.</summary>
public interface IRuleLoadSpec
{
    /// <summary>Public rule classes of assemblies, in the order of their full names.</summary>
    IRuleLoadSpec From(params Assembly[] assemblies);

    /// <summary>These rule classes, in this order.</summary>
    IRuleLoadSpec From(params Type[] types);

    /// <summary>Names the rule set.</summary>
    IRuleLoadSpec To(string ruleSetName);
}
