using System.Linq.Expressions;

namespace NRules.RuleModel;

/// <summary>A variable of a rule. Two declarations are equal only where they are the same.</summary>
public sealed class Declaration : IEquatable<Declaration>
{
    internal Declaration(Type type, string name)
    {
        Type = type;
        Name = name;
        Parameter = Expression.Parameter(type, name);
    }

    /// <summary>Name in the rule's source; made up where a pattern has none.</summary>
    public string Name { get; }

    /// <summary>Type of what it is bound to.</summary>
    public Type Type { get; }

    /// <summary>Stands for the variable in expressions, so that a name used twice is never mistaken.</summary>
    internal ParameterExpression Parameter { get; }

    /// <inheritdoc/>
    public bool Equals(Declaration? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
