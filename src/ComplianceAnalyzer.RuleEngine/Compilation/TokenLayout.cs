using System.Linq.Expressions;
using NRules.Rete.Beta;
using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Which level of a branch's partial matches holds which variable.</summary>
internal sealed class TokenLayout
{
    private readonly List<Declaration> levels = [];
    private readonly Dictionary<ParameterExpression, int> levelOf = [];

    /// <summary>Stands for the values of the partial match, by level, in compiled expressions.</summary>
    internal static ParameterExpression ValuesParameter { get; } = Expression.Parameter(typeof(object[]), "values");

    /// <summary>Stands for the value that is no part of the partial match.</summary>
    internal static ParameterExpression ValueParameter { get; } = Expression.Parameter(typeof(object), "value");

    /// <summary>Adds a level that binds <paramref name="declaration"/>.</summary>
    internal void AddLevel(Declaration declaration)
    {
        levelOf[declaration.Parameter] = levels.Count;
        levels.Add(declaration);
    }

    /// <summary>What the first pattern binds.</summary>
    internal Declaration First => levels[0];

    internal bool Binds(ParameterExpression variable) => levelOf.ContainsKey(variable);

    /// <summary>Facts of a full match, as the author sees them.</summary>
    internal IEnumerable<IFactMatch> MatchedFacts(RuleMatch match) =>
        BoundFacts(match).Select(bound => new FactMatch(bound.Declaration, bound.Fact));

    /// <summary>Variables of a full match and what they are bound to, in the order of the patterns.</summary>
    internal IEnumerable<(Declaration Declaration, Fact Fact)> BoundFacts(RuleMatch match) =>
        levels.Zip(match.MatchedFacts);

    /// <summary>Places of the parameters of an expression; <paramref name="own"/> stands for the value of its own.</summary>
    internal int[] PlacesOf(IReadOnlyList<Declaration> parameters, ParameterExpression? own) =>
        [
            .. parameters.Select(parameter =>
                parameter.Parameter == own ? CompiledExpression<object>.OwnValue
                : levelOf.TryGetValue(parameter.Parameter, out int level) ? level
                : CompiledExpression<object>.Unbound
            ),
        ];

    /// <summary>Puts readings of the partial match and of the own value in the place of variables.</summary>
    internal Expression Bind(Expression body, ParameterExpression? own, IReadOnlyList<Declaration> parameters) =>
        new Binder(this, own, parameters).Visit(body);

    private Expression Read(ParameterExpression variable) =>
        levelOf.TryGetValue(variable, out int level)
            ? Expression.Convert(Expression.ArrayIndex(ValuesParameter, Expression.Constant(level)), variable.Type)
            : Expression.Default(variable.Type);

    private sealed class Binder(TokenLayout layout, ParameterExpression? own, IReadOnlyList<Declaration> parameters)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == own ? Expression.Convert(ValueParameter, node.Type)
            : parameters.Any(parameter => parameter.Parameter == node) ? layout.Read(node)
            : node;
    }

    private sealed record FactMatch(Declaration Declaration, Fact Fact) : IFactMatch
    {
        public Type Type => Fact.Type;

        public object Value => Fact.Value!;

        public IFactSource? Source => Fact.Source;
    }
}
