using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace NRules.Compilation;

/// <summary>
/// Tells whether two expressions mean the same by their whole structure. What it cannot look into equals only itself, so that nothing is
/// shared that might differ.
/// </summary>
internal sealed class ExpressionComparer : IEqualityComparer<Expression>
{
    /// <summary>The comparer; it has no state.</summary>
    internal static ExpressionComparer Exact { get; } = new();

    public bool Equals(Expression? x, Expression? y) => new Comparison().Same(x, y);

    /// <summary>A coarse hash, over kinds, types and members from the top down, is enough to tell most expressions apart.</summary>
    public int GetHashCode(Expression expression)
    {
        var hasher = new Hasher();
        hasher.Visit(expression);
        return hasher.Hash;
    }

    private sealed class Hasher : ExpressionVisitor
    {
        internal int Hash { get; private set; }

        public override Expression? Visit(Expression? node)
        {
            if (node is null)
                return node;
            Hash = HashCode.Combine(Hash, node.NodeType, node.Type);
            if (node is MemberExpression member)
                Hash = HashCode.Combine(Hash, member.Member);
            else if (node is MethodCallExpression call)
                Hash = HashCode.Combine(Hash, call.Method);
            else if (
                node is ConstantExpression { Value: { } value }
                && (value is string || value.GetType().IsPrimitive)
            )
                Hash = HashCode.Combine(Hash, value);
            return node.NodeType == ExpressionType.Extension ? node : base.Visit(node);
        }
    }

    private sealed class Comparison
    {
        private readonly Dictionary<ParameterExpression, ParameterExpression> bound = [];

        internal bool Same(Expression? x, Expression? y)
        {
            if (x is null || y is null)
                return x is null && y is null;
            if (x is ParameterExpression variable)
                return bound.TryGetValue(variable, out ParameterExpression? partner) ? partner == y : x == y;
            if (ReferenceEquals(x, y) && bound.Count == 0)
                return true;
            return x.NodeType == y.NodeType && x.Type == y.Type && SameKind(x, y);
        }

        private bool SameKind(Expression x, Expression y) =>
            (x, y) switch
            {
                (ConstantExpression a, ConstantExpression b) => SameConstant(a.Value, b.Value),
                (MemberExpression a, MemberExpression b) => a.Member == b.Member && Same(a.Expression, b.Expression),
                (MethodCallExpression a, MethodCallExpression b) => a.Method == b.Method
                    && Same(a.Object, b.Object)
                    && All(a.Arguments, b.Arguments),
                (BinaryExpression a, BinaryExpression b) => a.Method == b.Method
                    && Same(a.Left, b.Left)
                    && Same(a.Right, b.Right)
                    && Same(a.Conversion, b.Conversion),
                (UnaryExpression a, UnaryExpression b) => a.Method == b.Method && Same(a.Operand, b.Operand),
                (LambdaExpression a, LambdaExpression b) => SameLambda(a, b),
                (ConditionalExpression a, ConditionalExpression b) => Same(a.Test, b.Test)
                    && Same(a.IfTrue, b.IfTrue)
                    && Same(a.IfFalse, b.IfFalse),
                (TypeBinaryExpression a, TypeBinaryExpression b) => a.TypeOperand == b.TypeOperand
                    && Same(a.Expression, b.Expression),
                (MemberInitExpression a, MemberInitExpression b) => Same(a.NewExpression, b.NewExpression)
                    && Bindings(a.Bindings, b.Bindings),
                (ListInitExpression a, ListInitExpression b) => Same(a.NewExpression, b.NewExpression)
                    && Initializers(a.Initializers, b.Initializers),
                (NewExpression a, NewExpression b) => a.Constructor == b.Constructor && All(a.Arguments, b.Arguments),
                (NewArrayExpression a, NewArrayExpression b) => All(a.Expressions, b.Expressions),
                (InvocationExpression a, InvocationExpression b) => Same(a.Expression, b.Expression)
                    && All(a.Arguments, b.Arguments),
                (IndexExpression a, IndexExpression b) => a.Indexer == b.Indexer
                    && Same(a.Object, b.Object)
                    && All(a.Arguments, b.Arguments),
                (DefaultExpression, DefaultExpression) => true,
                _ => ReferenceEquals(x, y),
            };

        /// <summary>Two objects that are equal today may differ tomorrow; only values that cannot change are compared.</summary>
        private static bool SameConstant(object? x, object? y) =>
            ReferenceEquals(x, y) || (x is string or ValueType && x.Equals(y));

        private bool SameLambda(LambdaExpression x, LambdaExpression y)
        {
            if (x.Parameters.Count != y.Parameters.Count)
                return false;
            for (int i = 0; i < x.Parameters.Count; i++)
            {
                if (x.Parameters[i].Type != y.Parameters[i].Type)
                    return false;
                bound[x.Parameters[i]] = y.Parameters[i];
            }
            return Same(x.Body, y.Body);
        }

        private bool All<T>(ReadOnlyCollection<T> x, ReadOnlyCollection<T> y)
            where T : Expression
        {
            if (x.Count != y.Count)
                return false;
            for (int i = 0; i < x.Count; i++)
                if (!Same(x[i], y[i]))
                    return false;
            return true;
        }

        private bool Bindings(ReadOnlyCollection<MemberBinding> x, ReadOnlyCollection<MemberBinding> y) =>
            x.Count == y.Count && x.Zip(y).All(pair => SameBinding(pair.First, pair.Second));

        private bool SameBinding(MemberBinding x, MemberBinding y) =>
            x.Member == y.Member
            && (x, y) switch
            {
                (MemberAssignment a, MemberAssignment b) => Same(a.Expression, b.Expression),
                (MemberMemberBinding a, MemberMemberBinding b) => Bindings(a.Bindings, b.Bindings),
                (MemberListBinding a, MemberListBinding b) => Initializers(a.Initializers, b.Initializers),
                _ => false,
            };

        private bool Initializers(ReadOnlyCollection<ElementInit> x, ReadOnlyCollection<ElementInit> y) =>
            x.Count == y.Count
            && x.Zip(y)
                .All(pair =>
                    pair.First.AddMethod == pair.Second.AddMethod && All(pair.First.Arguments, pair.Second.Arguments)
                );
    }
}
