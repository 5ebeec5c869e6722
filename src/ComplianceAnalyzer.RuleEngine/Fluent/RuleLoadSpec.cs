using System.Reflection;
using NRules.Fluent.Dsl;

namespace NRules.Fluent;

/// <summary>Gathers the rule classes to load.</summary>
internal sealed class RuleLoadSpec : IRuleLoadSpec
{
    internal List<Type> Types { get; } = [];

    internal string RuleSetName { get; private set; } = "default";

    public IRuleLoadSpec From(params Assembly[] assemblies) =>
        From([
            .. assemblies.SelectMany(assembly =>
                assembly.GetExportedTypes().Where(IsRule).OrderBy(type => type.FullName, StringComparer.Ordinal)
            ),
        ]);

    public IRuleLoadSpec From(params Type[] types)
    {
        Types.AddRange(types);
        return this;
    }

    public IRuleLoadSpec To(string ruleSetName)
    {
        RuleSetName = ruleSetName;
        return this;
    }

    private static bool IsRule(Type type) => type is { IsAbstract: false } && typeof(Rule).IsAssignableFrom(type);
}
