using System.Linq.Expressions;
using System.Reflection;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Evaluates a condition part by part to see which part fails, and on what.</summary>
internal sealed class ConditionProbe
{
    private readonly IReadOnlyList<ParameterExpression> parameters;
    private readonly Expression[] parts;

    internal ConditionProbe(LambdaExpression condition)
    {
        parameters = condition.Parameters;
        parts = [.. Conjuncts(new Simplifier().Visit(condition.Body))];
    }

    internal int PartCount => parts.Length;

    /// <returns>The first part that fails for the arguments; null where all hold.</returns>
    internal ConditionFailure? Test(object?[] arguments)
    {
        for (int i = 0; i < parts.Length; i++)
            if (!TryEvaluate(parts[i], arguments, out object? holds))
                return new ConditionFailure(i, TextOf(parts[i]), $"throws {holds}");
            else if (holds is not true)
                return new ConditionFailure(i, TextOf(parts[i]), ValuesIn(parts[i], arguments));
        return null;
    }

    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both
            ? [.. Conjuncts(both.Left), .. Conjuncts(both.Right)]
            : [condition];

    private static string TextOf(Expression part)
    {
        string text = part.ToString();
        return part is BinaryExpression ? text[1..^1] : text;
    }

    private string? ValuesIn(Expression part, object?[] arguments)
    {
        if (part is BinaryExpression comparison && IsComparison(part))
            return $"{ValueOf(comparison.Left, arguments)} vs {ValueOf(comparison.Right, arguments)}";
        string[] read =
        [
            .. new ReadingFinder(parameters)
                .In(part)
                .Select(reading => $"{reading} = {ValueOf(reading, arguments)}")
                .Distinct(StringComparer.Ordinal),
        ];
        return read.Length == 0 ? null : string.Join(", ", read);
    }

    private static bool IsComparison(Expression part) =>
        part.NodeType
            is ExpressionType.Equal
                or ExpressionType.NotEqual
                or ExpressionType.LessThan
                or ExpressionType.LessThanOrEqual
                or ExpressionType.GreaterThan
                or ExpressionType.GreaterThanOrEqual;

    private string ValueOf(Expression expression, object?[] arguments) =>
        TryEvaluate(expression, arguments, out object? value) ? ValueText.Quoted(value) : $"throws {value}";

    /// <returns>False where it throws; then the value is the name of the exception's type.</returns>
    private bool TryEvaluate(Expression expression, object?[] arguments, out object? value)
    {
        try
        {
            value = Expression
                .Lambda(expression, parameters)
                .Compile(preferInterpretation: true)
                .DynamicInvoke(arguments);
            return true;
        }
        catch (TargetInvocationException exception)
        {
            value = exception.InnerException!.GetType().Name;
            return false;
        }
    }

    /// <summary>Shows captured variables by their value, and enums as enums where the compiler compares numbers.</summary>
    private sealed class Simplifier : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node is { Expression: ConstantExpression { Value: { } holder }, Member: FieldInfo field }
                ? Expression.Constant(field.GetValue(holder), node.Type)
                : base.VisitMember(node);

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (
                node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual
                && node
                    is {
                        Left: UnaryExpression { NodeType: ExpressionType.Convert, Operand: { Type.IsEnum: true } left }
                    }
                && Visit(node.Right) is ConstantExpression { Value: { } number }
            )
                return Expression.MakeBinary(
                    node.NodeType,
                    Visit(left),
                    Expression.Constant(Enum.ToObject(left.Type, number), left.Type)
                );
            return base.VisitBinary(node);
        }
    }

    /// <summary>Finds what an expression reads of its parameters: the longest chains of members that begin with one.</summary>
    private sealed class ReadingFinder(IReadOnlyList<ParameterExpression> parameters) : ExpressionVisitor
    {
        private readonly List<Expression> found = [];

        internal List<Expression> In(Expression expression)
        {
            Visit(expression);
            return found;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!IsReading(node))
                return base.VisitMember(node);
            found.Add(node);
            return node;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            if (IsReading(node))
                found.Add(node);
            return node;
        }

        private bool IsReading(Expression? expression) =>
            expression is MemberExpression member
                ? IsReading(member.Expression)
                : expression is ParameterExpression parameter && parameters.Contains(parameter);
    }
}
