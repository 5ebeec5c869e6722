using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace NRules.RuleModel;

/// <summary>
/// A variable of a rule. Two declarations are equal where they stand for the same parameter of the rule's expressions; their names do not count.
/// </summary>
public sealed class Declaration : IEquatable<Declaration>
{
    internal Declaration(Type type, string name)
        : this(Expression.Parameter(type, name)) { }

    internal Declaration(ParameterExpression parameter) => Parameter = parameter;

    /// <summary>Name in the rule's source; begins with <c>$</c> and is made up where a pattern has none.</summary>
    public string Name => Parameter.Name ?? "";

    /// <summary>Type of what it is bound to.</summary>
    public Type Type => Parameter.Type;

    /// <summary>
    /// Element that binds it; where several branches of a group do, the first of them. Null for a declaration made from a parameter.
    /// </summary>
    public RuleElement? Target { get; internal set; }

    /// <summary>Stands for the variable in expressions, so that a name used twice is never mistaken.</summary>
    internal ParameterExpression Parameter { get; }

    /// <inheritdoc/>
    public bool Equals(Declaration? other) => ReferenceEquals(Parameter, other?.Parameter);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Declaration);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Parameter);

    /// <summary>The variable's type and name, as it would be written in C#.</summary>
    public override string ToString() => $"{Type.Name} {Name}";
}
