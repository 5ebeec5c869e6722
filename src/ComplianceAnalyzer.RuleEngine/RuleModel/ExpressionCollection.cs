using System.Collections;

namespace NRules.RuleModel;

/// <summary>The expressions of an element, in the order in which they were written.</summary>
public sealed class ExpressionCollection : IReadOnlyList<NamedExpressionElement>
{
    private readonly NamedExpressionElement[] expressions;

    internal ExpressionCollection(IEnumerable<NamedExpressionElement> expressions) =>
        this.expressions = [.. expressions];

    /// <inheritdoc/>
    public int Count => expressions.Length;

    /// <summary>The one expression of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public NamedExpressionElement this[string name] =>
        FindSingleOrDefault(name) ?? throw new InvalidOperationException($"There is no expression '{name}'.");

    /// <inheritdoc/>
    public NamedExpressionElement this[int index] => expressions[index];

    /// <summary>All expressions of that name.</summary>
    public IEnumerable<NamedExpressionElement> Find(string name) =>
        expressions.Where(expression => expression.Name == name);

    /// <summary>The expression of that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    public NamedExpressionElement? FindSingleOrDefault(string name)
    {
        NamedExpressionElement[] found = [.. Find(name)];
        return found.Length > 1
            ? throw new InvalidOperationException($"There are {found.Length} expressions '{name}'.")
            : found.FirstOrDefault();
    }

    /// <inheritdoc/>
    public IEnumerator<NamedExpressionElement> GetEnumerator() => expressions.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>This collection where the expressions are its own in the same order, otherwise a new one.</summary>
    public ExpressionCollection Update(IReadOnlyList<NamedExpressionElement> expressions) =>
        this.expressions.SequenceEqual(expressions) ? this : new ExpressionCollection(expressions);
}
