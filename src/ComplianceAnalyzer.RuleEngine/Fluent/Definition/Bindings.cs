using System.Collections.Immutable;
using NRules.RuleModel;

namespace NRules.Fluent.Definition;

/// <summary>What is bound at a point of a left-hand side.</summary>
/// <param name="Surely">Bound on every way that leads there.</param>
/// <param name="Possibly">Bound on at least one of them.</param>
internal sealed record Bindings(ImmutableHashSet<Declaration> Surely, ImmutableHashSet<Declaration> Possibly)
{
    internal static Bindings None { get; } = new([], []);

    internal Bindings With(Declaration declaration) => new(Surely.Add(declaration), Possibly.Add(declaration));

    /// <summary>A service is no fact: it takes its name, but conditions do not see it.</summary>
    internal Bindings WithService(Declaration declaration) => this with { Possibly = Possibly.Add(declaration) };

    /// <summary>What is bound where two ways come together.</summary>
    internal static Bindings Join(Bindings one, Bindings other) =>
        new(one.Surely.Intersect(other.Surely), one.Possibly.Union(other.Possibly));
}
