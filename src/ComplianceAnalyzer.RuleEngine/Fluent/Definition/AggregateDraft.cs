using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>A pattern over what a step of a query makes.</summary>
/// <param name="scope">The variables of the rule.</param>
/// <param name="resultType">Type of what the step makes.</param>
/// <param name="name">What the step does.</param>
/// <param name="source">What it makes it of.</param>
/// <param name="factory">Type that makes the aggregators of a step of one's own.</param>
internal sealed class AggregateDraft(
    VariableScope scope,
    Type resultType,
    string name,
    PatternElement source,
    Type? factory = null
) : PatternDraft(scope, resultType)
{
    private readonly List<NamedExpressionElement> selectors = [];
    private bool isLookup;

    /// <summary>Whether it is a collection that can still be ordered or made a lookup.</summary>
    internal bool IsOpenCollection => name == AggregateElement.CollectName && !HasConditions && !isLookup;

    internal AggregateDraft Select(string selectorName, LambdaExpression selector)
    {
        selectors.Add(Scope.Condition(selector, source.Declaration).Named(selectorName));
        return this;
    }

    internal void MakeLookup(Type lookupType)
    {
        isLookup = true;
        ValueType = lookupType;
    }

    protected override RuleElement Source() =>
        new AggregateElement(ValueType, name, new ExpressionCollection(selectors), source, factory);
}
