using System.Collections.Immutable;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>Gathers the conditions of a group of which one must hold: none of them sees what another binds.</summary>
internal sealed class AlternativesBuilder(VariableScope scope) : LeftHandSideBuilder(scope)
{
    private readonly ImmutableHashSet<Declaration> before = scope.Bound;
    private readonly List<ImmutableHashSet<Declaration>> after = [];

    protected override LeftHandSideBuilder Add(Func<RuleElement> condition)
    {
        Scope.Bound = before;
        base.Add(condition);
        after.Add(Scope.Bound);
        return this;
    }

    protected override GroupElement Group(IReadOnlyList<RuleElement> members) => new OrElement(members);

    protected override void Close() => Scope.Bound = after.Aggregate(before, (all, branch) => all.Union(branch));
}
