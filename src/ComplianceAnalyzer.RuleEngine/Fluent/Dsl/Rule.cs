using NRules.Fluent.Definition;

namespace NRules.Fluent.Dsl;

/// <summary>A production rule: derive from it and write conditions and actions in <see cref="Define()"/>.</summary>
public abstract class Rule
{
    private RuleBuilder? builder;

    /// <summary>Writes the rule down. A rule that derives from another may write more before or after the other's part.</summary>
    public abstract void Define();

    /// <summary>Names the rule; otherwise its <see cref="NameAttribute"/> or its type's full name does.</summary>
    protected void Name(string value) => Builder.Name = value;

    /// <summary>Sets the priority; otherwise its <see cref="PriorityAttribute"/> does. Rules of higher priority fire first.</summary>
    protected void Priority(int value) => Builder.Priority = value;

    /// <summary>Begins, or goes on with, the services the actions ask for.</summary>
    protected IDependencyExpression Dependency() => Builder.Dependencies;

    /// <summary>Begins, or goes on with, what decides whether a match may fire.</summary>
    protected IFilterExpression Filter() => Builder.Filters;

    /// <summary>Begins, or goes on with, the conditions.</summary>
    protected ILeftHandSideExpression When() => Builder.LeftHandSide;

    /// <summary>Begins, or goes on with, the actions.</summary>
    protected IRightHandSideExpression Then() => Builder.RightHandSide;

    private RuleBuilder Builder =>
        builder ?? throw new InvalidOperationException("A rule is defined by the repository that loads it.");

    internal void Define(RuleBuilder target)
    {
        builder = target;
        try
        {
            Define();
        }
        finally
        {
            builder = null;
        }
    }
}
