using System.Linq.Expressions;
using NRules.Rete;

namespace NRules.Compilation;

/// <summary>Makes the hash keys of a join from both sides.</summary>
/// <param name="OfToken">Key of a token.</param>
/// <param name="OfFact">Key of a fact.</param>
internal sealed record KeyMaker(Func<Token, object> OfToken, Func<object, object> OfFact)
{
    /// <summary>Stands for a null key: null equals null, as in C#.</summary>
    private static readonly object none = new();

    internal static KeyMaker Of(
        TokenLayout layout,
        ParameterExpression fact,
        IReadOnlyList<(Expression Left, Expression Right)> keys
    )
    {
        if (keys.Count == 0)
            return new KeyMaker(_ => none, _ => none);
        Func<Token, object?>[] left = [.. keys.Select(key => layout.OfToken<object?>(key.Left))];
        Func<object, object?>[] right = [.. keys.Select(key => OfOneFact(fact, key.Right))];
        return keys.Count == 1
            ? new KeyMaker(token => left[0](token) ?? none, value => right[0](value) ?? none)
            : new KeyMaker(
                token => new CompositeKey(Array.ConvertAll(left, part => part(token))),
                value => new CompositeKey(Array.ConvertAll(right, part => part(value)))
            );
    }

    private static Func<object, object?> OfOneFact(ParameterExpression fact, Expression key)
    {
        ParameterExpression input = Expression.Parameter(typeof(object), "fact");
        Expression body = Variables.Replace(key, fact, Expression.Convert(input, fact.Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(body, typeof(object)), input).Compile();
    }

    private sealed class CompositeKey(object?[] parts) : IEquatable<CompositeKey>
    {
        private readonly object?[] parts = parts;

        public bool Equals(CompositeKey? other) => other is not null && parts.AsSpan().SequenceEqual(other.parts);

        public override bool Equals(object? obj) => Equals(obj as CompositeKey);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (object? part in parts)
                hash.Add(part);
            return hash.ToHashCode();
        }
    }
}
