using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>
/// The variables of one rule. A rule's author names them by locals, which the C# compiler keeps in fields of a closure; a variable is
/// known by that field of that object, never by its bare name.
/// </summary>
internal sealed class VariableScope(Type ruleType)
{
    private readonly Dictionary<(object Closure, FieldInfo Field), Declaration> declared = new(new ByIdentity());
    private int unnamed;

    private Type RuleType { get; } = ruleType;

    internal Declaration Declare<T>(Expression<Func<T>> alias)
    {
        if (Locate(alias.Body) is not { } place)
            throw new RuleDefinitionException(RuleType, $"'{alias.Body}' is no local variable to bind to.");
        var declaration = new Declaration(typeof(T), place.Field.Name);
        if (!declared.TryAdd(place, declaration))
            throw new RuleDefinitionException(RuleType, $"Variable '{place.Field.Name}' is bound twice.");
        return declaration;
    }

    internal Declaration DeclareUnnamed(Type type) => new(type, $"$pattern{++unnamed}");

    /// <summary>Puts the declarations in the place of the locals.</summary>
    internal LambdaExpression Rewrite(LambdaExpression lambda) =>
        Expression.Lambda(new Rewriter(this).Visit(lambda.Body), lambda.Parameters);

    private static (object Closure, FieldInfo Field)? Locate(Expression expression) =>
        expression is MemberExpression { Member: FieldInfo field, Expression: { } owner }
        && Closure(owner) is { } closure
            ? (closure, field)
            : null;

    /// <summary>The closure object itself, through closures of outer scopes.</summary>
    private static object? Closure(Expression owner) =>
        owner switch
        {
            ConstantExpression constant when IsClosure(constant.Type) => constant.Value,
            MemberExpression { Member: FieldInfo field, Expression: { } outer } when IsClosure(field.FieldType) =>
                Closure(outer) is { } closure ? field.GetValue(closure) : null,
            _ => null,
        };

    private static bool IsClosure(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private sealed class Rewriter(VariableScope scope) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
        {
            if (Locate(node) is not { } place)
                return base.VisitMember(node);
            if (scope.declared.TryGetValue(place, out Declaration? declaration))
                return declaration.Parameter;
            object? value = place.Field.GetValue(place.Closure);
            if (value is null && !IsClosure(place.Field.FieldType))
                throw new RuleDefinitionException(
                    scope.RuleType,
                    $"Variable '{place.Field.Name}' is used before a condition binds it."
                );
            return Expression.Constant(value, node.Type);
        }
    }

    private sealed class ByIdentity : IEqualityComparer<(object Closure, FieldInfo Field)>
    {
        public bool Equals((object Closure, FieldInfo Field) x, (object Closure, FieldInfo Field) y) =>
            ReferenceEquals(x.Closure, y.Closure) && x.Field == y.Field;

        public int GetHashCode((object Closure, FieldInfo Field) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Closure), key.Field);
    }
}
