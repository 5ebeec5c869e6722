using System.Linq.Expressions;
using System.Reflection;

namespace NRules.Compilation;

/// <summary>Recognizes the equalities that C# authors write, and how each can be hashed.</summary>
internal static class EqualityRecognizer
{
    /// <summary>The hash of either side, or null where the expression is no equality or its equality cannot be hashed.</summary>
    internal static HashedEquality? Recognize(Expression expression) =>
        expression switch
        {
            BinaryExpression { NodeType: ExpressionType.Equal } equal => OfOperator(equal),
            MethodCallExpression { Method.Name: nameof(Equals) } call => OfEquals(call),
            MethodCallExpression { Method.Name: nameof(ReferenceEquals) } call
                when call.Method.DeclaringType == typeof(object) => Both(
                call.Arguments[0],
                call.Arguments[1],
                ByReference
            ),
            _ => null,
        };

    private static HashedEquality? OfOperator(BinaryExpression equal)
    {
        Type type = Nullable.GetUnderlyingType(equal.Left.Type) ?? equal.Left.Type;
        if (!type.IsValueType && equal.Method is null)
            return Both(equal.Left, equal.Right, ByReference);
        if (equal.Left.Type != equal.Right.Type)
            return null;
        if (equal.Method is null && IsItsOwnHash(equal.Left.Type))
            return Both(equal.Left, equal.Right, ByItself, isExact: true);
        return type.IsPrimitive || type.IsEnum || HasOwnEquality(type) ? Both(equal.Left, equal.Right, ByValue) : null;
    }

    /// <summary>A whole number that fits a hash: unequal ones never hash alike.</summary>
    private static bool IsItsOwnHash(Type type) =>
        Type.GetTypeCode(type)
            is TypeCode.Int32
                or TypeCode.UInt32
                or TypeCode.Int16
                or TypeCode.UInt16
                or TypeCode.Byte
                or TypeCode.SByte
                or TypeCode.Char;

    /// <summary>An operator of a type that has no equality of its own may mean anything.</summary>
    private static bool HasOwnEquality(Type type) =>
        type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)!.DeclaringType is { } declaring
        && declaring != typeof(object)
        && declaring != typeof(ValueType);

    private static HashedEquality? OfEquals(MethodCallExpression call)
    {
        Expression[] operands = call.Object is null ? [.. call.Arguments] : [call.Object, .. call.Arguments];
        if (operands.Length == 3 && operands[2] is ConstantExpression { Value: StringComparison manner })
            return call.Method.DeclaringType == typeof(string) && CanHash(manner)
                ? Both(operands[0], operands[1], side => ByString(side, manner, isReceiver: side == call.Object))
                : null;
        if (operands.Length == 3 && call.Object is { } comparer)
            return OfComparer(comparer, operands[1], operands[2]);
        if (operands.Length != 2)
            return null;
        if (call.Object is null)
            return call.Method.DeclaringType == typeof(object) || call.Method.DeclaringType == typeof(string)
                ? Both(operands[0], operands[1], ByValue)
                : null;
        return IsEqualityOf(call.Method)
            ? new HashedEquality(
                operands[0],
                Hash(nameof(KeyHash.OfReceiver), operands[0]),
                operands[1],
                ByValue(operands[1]),
                IsExact: false
            )
            : null;
    }

    /// <summary>Whether an instance method Equals compares with its own kind, and not with another type by a rule of its own.</summary>
    private static bool IsEqualityOf(MethodInfo method)
    {
        Type parameter = method.GetParameters()[0].ParameterType;
        return parameter == typeof(object) || parameter == method.DeclaringType;
    }

    private static HashedEquality? OfComparer(Expression comparer, Expression a, Expression b)
    {
        if (comparer is not MemberExpression { Expression: null, Member: PropertyInfo property })
            return null;
        Type declaring = property.DeclaringType!;
        if (declaring.IsGenericType && declaring.GetGenericTypeDefinition() == typeof(EqualityComparer<>))
            return Both(a, b, ByValue);
        if (declaring != typeof(StringComparer) || !Enum.TryParse(property.Name, out StringComparison manner))
            return null;
        return CanHash(manner) ? Both(a, b, side => ByString(side, manner, isReceiver: false)) : null;
    }

    /// <summary>A comparison of the current culture can change between insert and firing.</summary>
    private static bool CanHash(StringComparison manner) =>
        manner is not (StringComparison.CurrentCulture or StringComparison.CurrentCultureIgnoreCase);

    private static HashedEquality Both(
        Expression a,
        Expression b,
        Func<Expression, Expression> hash,
        bool isExact = false
    ) => new(a, hash(a), b, hash(b), isExact);

    private static Expression ByItself(Expression side) =>
        side.Type == typeof(int) ? side : Expression.Convert(side, typeof(int));

    private static Expression ByValue(Expression side) => Hash(nameof(KeyHash.Of), side);

    private static Expression ByReference(Expression side) =>
        Expression.Call(typeof(KeyHash), nameof(KeyHash.OfReference), null, side);

    private static Expression ByString(Expression side, StringComparison manner, bool isReceiver)
    {
        Expression hash = Expression.Call(
            typeof(KeyHash),
            nameof(KeyHash.OfString),
            null,
            side,
            Expression.Constant(manner)
        );
        return isReceiver
            ? Expression.Condition(
                Expression.ReferenceEqual(side, Expression.Constant(null)),
                Hash(nameof(KeyHash.OfReceiver), side),
                hash
            )
            : hash;
    }

    /// <summary>Hashes a boxed value as the value that it is.</summary>
    private static MethodCallExpression Hash(string method, Expression side)
    {
        while (
            side is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } boxed
            && boxed.Type == typeof(object)
        )
            side = boxed.Operand;
        return Expression.Call(typeof(KeyHash), method, [side.Type], side);
    }
}
