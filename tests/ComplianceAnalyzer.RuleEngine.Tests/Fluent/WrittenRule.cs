using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>A rule that a test writes in place.</summary>
internal sealed class WrittenRule(Action<WrittenRule> define) : Rule
{
    internal string Text { get; set; } = "";

    internal Customer? Own { get; set; }

    internal Customer? OwnField = null;

    internal static int Shared => 3;

    public override void Define() => define(this);

    internal new void Name(string value) => base.Name(value);

    internal new void Priority(int value) => base.Priority(value);

    internal new IDependencyExpression Dependency() => base.Dependency();

    internal new IFilterExpression Filter() => base.Filter();

    internal new ILeftHandSideExpression When() => base.When();

    internal new IRightHandSideExpression Then() => base.Then();

    /// <summary>The rule as written.</summary>
    internal static IRuleDefinition Whole(Action<WrittenRule> define) =>
        new RuleDefinitionFactory().Create(new WrittenRule(define));

    /// <summary>The conditions of a rule that does nothing else.</summary>
    internal static GroupElement Conditions(Action<ILeftHandSideExpression> define) =>
        Whole(rule =>
        {
            define(rule.When());
            rule.Then().Do(context => context.Halt());
        }).LeftHandSide;

    /// <summary>The one condition of a rule, or one of several.</summary>
    internal static T Condition<T>(Action<ILeftHandSideExpression> define, int index = 0)
        where T : RuleElement => Conditions(define).ChildElements[index].As<T>();
}
