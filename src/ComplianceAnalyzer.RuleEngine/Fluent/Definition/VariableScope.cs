using System.Collections.Immutable;
using System.Linq.Expressions;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>The variables of one rule, and what is bound at the point that its definition has come to.</summary>
/// <param name="rule">The rule, whose own members may be variables.</param>
internal sealed class VariableScope(object rule)
{
    private readonly Dictionary<Variable, Declaration> declared = [];
    private readonly HashSet<Variable> takenAsConstant = [];
    private int unnamed;

    /// <summary>What is bound on at least one way that leads here.</summary>
    internal ImmutableHashSet<Declaration> Bound { get; set; } = [];

    /// <summary>Binds a variable to a pattern. In different branches of a group it is bound to one declaration.</summary>
    internal Declaration Declare<T>(Expression<Func<T>> alias)
    {
        Declaration declaration = Find(alias);
        Bound = Bound.Add(declaration);
        return declaration;
    }

    /// <summary>Binds a variable to a service.</summary>
    internal Declaration DeclareService<T>(Expression<Func<T>> alias)
    {
        Declaration declaration = Find(alias);
        Bound = Bound.Add(declaration);
        return declaration;
    }

    internal Declaration DeclareUnnamed(Type type) => new(type, $"$pattern{++unnamed}");

    /// <summary>An expression of a left-hand side, which sees what is bound before it.</summary>
    /// <param name="lambda">The expression as it is written.</param>
    /// <param name="element">What it is about: stands in the place of its parameter, and comes first.</param>
    internal BoundExpression Condition(LambdaExpression lambda, Declaration? element = null) =>
        new VariableRewriter(SeenByCondition).Rewrite(lambda, element);

    /// <summary>
    /// An expression of a filter or action, which sees what is bound in any branch; its own parameters stay and come first.
    /// </summary>
    internal BoundExpression Action(LambdaExpression lambda) =>
        new VariableRewriter(SeenByAction).Rewrite(lambda, element: null);

    private Declaration Find<T>(Expression<Func<T>> alias)
    {
        if (Variable.Read(alias.Body) is not { } variable)
            throw new InvalidOperationException($"'{alias.Body}' is no variable to bind to.");
        if (takenAsConstant.Contains(variable))
            throw Unbound(variable);
        if (!declared.TryGetValue(variable, out Declaration? declaration))
            declared.Add(variable, declaration = new Declaration(typeof(T), variable.Name));
        if (Bound.Contains(declaration))
            throw new InvalidOperationException($"Variable '{variable.Name}' is bound twice.");
        if (declaration.Type != typeof(T))
            throw new InvalidOperationException($"Variable '{variable.Name}' is bound to facts of different types.");
        return declaration;
    }

    private Declaration? SeenByCondition(Variable variable)
    {
        if (declared.TryGetValue(variable, out Declaration? declaration))
            return declaration.Target is not DependencyElement && Bound.Contains(declaration)
                ? declaration
                : throw Unseen(variable, declaration);
        if ((variable.IsLocal || variable.IsStoredIn(rule)) && variable.Value is null)
            throw Unbound(variable);
        takenAsConstant.Add(variable);
        return null;
    }

    /// <summary>What a member of the rule holds may yet change until the action runs; a local stays as it is.</summary>
    private Declaration? SeenByAction(Variable variable)
    {
        if (declared.TryGetValue(variable, out Declaration? declaration))
            return declaration;
        return variable is { IsLocal: true, Value: null } ? throw Unbound(variable) : null;
    }

    private static InvalidOperationException Unseen(Variable variable, Declaration declaration) =>
        declaration.Target is DependencyElement
            ? new($"Variable '{variable.Name}' is a service, which only filters and actions can use.")
            : Unbound(variable);

    private static InvalidOperationException Unbound(Variable variable) =>
        new($"Variable '{variable.Name}' is used before a condition binds it.");
}
