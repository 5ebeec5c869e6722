using NRules.Fluent.Definition;

namespace NRules.Fluent.Dsl;

/// <summary>A production rule: derive from it and write conditions and actions in <see cref="Define()"/>.</summary>
public abstract class Rule
{
    private RuleBuilder? builder;

    /// <summary>Writes the rule down.</summary>
    public abstract void Define();

    /// <summary>Names the rule; otherwise its type's full name, or its <see cref="NameAttribute"/>, does.</summary>
    protected void Name(string value) => Builder.Name = value;

    /// <summary>Sets the priority: rules of higher priority fire first.</summary>
    protected void Priority(int value) => Builder.Priority = value;

    /// <summary>Begins the services the actions ask for.</summary>
    protected IDependencyExpression Dependency() => Builder.Dependencies;

    /// <summary>Begins the conditions.</summary>
    protected ILeftHandSideExpression When() => Builder.LeftHandSide;

    /// <summary>Begins the actions.</summary>
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
