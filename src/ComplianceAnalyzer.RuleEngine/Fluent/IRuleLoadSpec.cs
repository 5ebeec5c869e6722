using System.Reflection;

namespace NRules.Fluent;

/// <summary>Says which rule classes to load.</summary>
public interface IRuleLoadSpec
{
    /// <summary>Takes classes of assemblies that are not public, too.</summary>
    IRuleLoadSpec PrivateTypes(bool include = true);

    /// <summary>Takes classes of assemblies that are nested in others, too.</summary>
    IRuleLoadSpec NestedTypes(bool include = true);

    /// <summary>Rule classes of assemblies, in the order in which the assembly lists them.</summary>
    IRuleLoadSpec From(params Assembly[] assemblies);

    /// <summary>Rule classes of assemblies, in the order in which the assembly lists them.</summary>
    IRuleLoadSpec From(IEnumerable<Assembly> assemblies);

    /// <summary>Those of these types that are rule classes, in this order, whatever their visibility.</summary>
    IRuleLoadSpec From(params Type[] types);

    /// <summary>Those of these types that are rule classes, in this order, whatever their visibility.</summary>
    IRuleLoadSpec From(IEnumerable<Type> types);

    /// <summary>Rule classes that a scan finds.</summary>
    IRuleLoadSpec From(Action<IRuleTypeScanner> scanAction);

    /// <summary>Keeps the rules whose metadata meets the filter, and every filter given before.</summary>
    IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter);

    /// <summary>Names the rule set that takes the rules; otherwise it is <c>default</c>.</summary>
    IRuleLoadSpec To(string ruleSetName);
}
