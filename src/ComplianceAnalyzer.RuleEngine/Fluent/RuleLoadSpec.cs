using System.Reflection;

namespace NRules.Fluent;

/// <summary>Gathers the rule classes to load.</summary>
internal sealed class RuleLoadSpec : IRuleLoadSpec
{
    private readonly RuleTypeScanner scanner = new();
    private readonly List<Func<IRuleMetadata, bool>> filters = [];

    internal string RuleSetName { get; private set; } = "default";

    public IRuleLoadSpec PrivateTypes(bool include = true) => Scan(types => types.PrivateTypes(include));

    public IRuleLoadSpec NestedTypes(bool include = true) => Scan(types => types.NestedTypes(include));

    public IRuleLoadSpec From(params Assembly[] assemblies) => Scan(types => types.Assembly(assemblies));

    public IRuleLoadSpec From(IEnumerable<Assembly> assemblies) => From([.. assemblies]);

    public IRuleLoadSpec From(params Type[] types) => Scan(found => found.Type(types));

    public IRuleLoadSpec From(IEnumerable<Type> types) => From([.. types]);

    public IRuleLoadSpec From(Action<IRuleTypeScanner> scanAction) => Scan(scanAction);

    public IRuleLoadSpec Where(Func<IRuleMetadata, bool> filter)
    {
        filters.Add(filter);
        return this;
    }

    public IRuleLoadSpec To(string ruleSetName)
    {
        RuleSetName = ruleSetName;
        return this;
    }

    internal IEnumerable<Type> RuleTypes() =>
        scanner
            .GetRuleTypes()
            .Select(type => new RuleMetadata(type))
            .Where(rule => filters.TrueForAll(filter => filter(rule)))
            .Select(rule => rule.RuleType);

    private RuleLoadSpec Scan(Action<IRuleTypeScanner> step)
    {
        step(scanner);
        return this;
    }
}
