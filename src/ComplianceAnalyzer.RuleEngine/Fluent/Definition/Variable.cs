using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NRules.Fluent.Definition;

/// <summary>
/// Where the source of a rule keeps a variable: the C# compiler makes a local a field of a closure object, and a rule may use members of its
/// own. Two variables are the same where object and member are; names do not count.
/// </summary>
/// <param name="owner">The closure, the rule or another object.</param>
/// <param name="member">Field or property.</param>
internal readonly struct Variable(object owner, MemberInfo member) : IEquatable<Variable>
{
    private readonly object owner = owner;
    private readonly MemberInfo member = member;

    /// <summary>The name in the source, without what the compiler puts around it.</summary>
    internal string Name =>
        member.Name.StartsWith('<') && member.Name.IndexOf('>') is var end and > 1 ? member.Name[1..end] : member.Name;

    /// <summary>Whether it is a local of the rule's definition, which keeps its value from then on.</summary>
    internal bool IsLocal => member is FieldInfo && IsClosure(owner.GetType());

    internal object? Value => member is FieldInfo kept ? kept.GetValue(owner) : ((PropertyInfo)member).GetValue(owner);

    /// <summary>Whether it is a field of the object, or a property that only wraps one: reading it runs no code of the object.</summary>
    internal bool IsStoredIn(object other) =>
        ReferenceEquals(owner, other)
        && (
            member is FieldInfo
            || member is PropertyInfo { GetMethod: { } getter }
                && getter.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        );

    /// <summary>The variable that an expression reads; null where it reads none.</summary>
    internal static Variable? Read(Expression expression) =>
        expression is MemberExpression { Expression: { } owner } member && Evaluate(owner) is { } found
            ? new Variable(found, member.Member)
            : null;

    public bool Equals(Variable other) => ReferenceEquals(owner, other.owner) && member.Equals(other.member);

    public override bool Equals(object? obj) => obj is Variable other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(owner), member);

    /// <summary>An object that is captured: itself, or in fields of captured objects.</summary>
    private static object? Evaluate(Expression expression) =>
        expression switch
        {
            ConstantExpression constant => constant.Value,
            MemberExpression { Member: FieldInfo field, Expression: { } outer } => Evaluate(outer) is { } owner
                ? field.GetValue(owner)
                : null,
            _ => null,
        };

    private static bool IsClosure(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
