using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the conditions of a group of which one must hold: none of them sees what another binds.</summary>
internal sealed class AlternativesBuilder(VariableScope scope) : LeftHandSideBuilder(scope)
{
    private readonly Bindings before = scope.Bindings;
    private readonly List<Bindings> after = [];

    protected override LeftHandSideBuilder Add(Func<RuleElement> condition)
    {
        Scope.Bindings = before;
        base.Add(condition);
        after.Add(Scope.Bindings);
        return this;
    }

    protected override GroupElement Group(IReadOnlyList<RuleElement> members) => new OrElement(members);

    protected override void Close() => Scope.Bindings = after.DefaultIfEmpty(before).Aggregate(Bindings.Join);
}
