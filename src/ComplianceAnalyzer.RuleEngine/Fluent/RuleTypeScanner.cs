using System.Reflection;
using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Looks for rule classes. What is said last about private and nested types holds for all assemblies.</summary>
public class RuleTypeScanner : IRuleTypeScanner
{
    private readonly List<(Type Type, bool IsNamed)> found = [];
    private readonly List<Func<Type, bool>> predicates = [];
    private bool takesPrivate;
    private bool takesNested;

    /// <inheritdoc/>
    public IRuleTypeScanner PrivateTypes(bool include = true)
    {
        takesPrivate = include;
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner NestedTypes(bool include = true)
    {
        takesNested = include;
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner Assembly(params Assembly[] assemblies)
    {
        found.AddRange(assemblies.SelectMany(assembly => assembly.GetTypes()).Select(type => (type, false)));
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner AssemblyOf<T>() => AssemblyOf(typeof(T));

    /// <inheritdoc/>
    public IRuleTypeScanner AssemblyOf(Type type) => Assembly(type.Assembly);

    /// <inheritdoc/>
    public IRuleTypeScanner Type(params Type[] types)
    {
        found.AddRange(types.Select(type => (type, true)));
        return this;
    }

    /// <inheritdoc/>
    public IRuleTypeScanner Where(Func<Type, bool> predicate)
    {
        predicates.Add(predicate);
        return this;
    }

    /// <summary>The rule classes that were found, each once, in the order in which they were asked for.</summary>
    public Type[] GetRuleTypes() =>
        [
            .. found
                .Where(candidate => IsRuleType(candidate.Type))
                .Where(candidate => candidate.IsNamed || IsTaken(candidate.Type))
                .Select(candidate => candidate.Type)
                .Where(type => predicates.TrueForAll(predicate => predicate(type)))
                .Distinct(),
        ];

    /// <summary>Whether a type is a rule class that can be made: it derives from <see cref="Rule"/>, is not abstract and has no open type parameter.</summary>
    public static bool IsRuleType(Type type) =>
        type is { IsAbstract: false, ContainsGenericParameters: false } && typeof(Rule).IsAssignableFrom(type);

    private bool IsTaken(Type type) =>
        (takesNested || !type.IsNested) && (takesPrivate || type.IsPublic || type.IsNestedPublic);
}
