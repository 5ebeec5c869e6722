using System.Reflection;

namespace NRules.Fluent;

/// <summary>Looks for rule classes.</summary>
public interface IRuleTypeScanner
{
    /// <summary>Takes classes of assemblies that are not public, too.</summary>
    IRuleTypeScanner PrivateTypes(bool include = true);

    /// <summary>Takes classes of assemblies that are nested in others, too.</summary>
    IRuleTypeScanner NestedTypes(bool include = true);

    /// <summary>Rule classes of assemblies, in the order in which the assembly lists them.</summary>
    IRuleTypeScanner Assembly(params Assembly[] assemblies);

    /// <summary>Rule classes of the assembly of a type.</summary>
    IRuleTypeScanner AssemblyOf<T>();

    /// <summary>Rule classes of the assembly of a type.</summary>
    IRuleTypeScanner AssemblyOf(Type type);

    /// <summary>Those of these types that are rule classes, in this order, whatever their visibility.</summary>
    IRuleTypeScanner Type(params Type[] types);

    /// <summary>Keeps the classes that meet the predicate, and every predicate given before.</summary>
    IRuleTypeScanner Where(Func<Type, bool> predicate);
}
