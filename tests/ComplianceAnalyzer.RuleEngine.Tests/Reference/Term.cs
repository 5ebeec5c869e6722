using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>What may stand in the place of a template's outer parameter.</summary>
internal abstract class Term(string name, Type type)
{
    internal string Name { get; } = name;

    internal Type Type { get; } = type;

    /// <summary>How the C# compiler writes it in an expression tree.</summary>
    internal abstract Expression Place { get; }

    internal abstract object? In(Row row);
}

/// <summary>A number, written out or captured from a local that no pattern binds.</summary>
internal sealed class Constant(int value, bool captured)
    : Term(value.ToString(CultureInfo.InvariantCulture), typeof(int))
{
    internal override Expression Place { get; } = captured ? Capture(value).Body : Expression.Constant(value);

    internal override object In(Row row) => value;

    private static Expression<Func<int>> Capture(int limit) => () => limit;
}

/// <summary>A variable of a rule.</summary>
internal abstract class Variable(string name, Type type) : Term(name, type)
{
    internal const int Slots = 10;

    /// <summary>What it holds where the branch that binds it did not match.</summary>
    internal abstract object? Unbound { get; }

    internal override object? In(Row row) => row.Values.GetValueOrDefault(this, Unbound);

    internal static Variable Fresh(Type type, int slot) =>
        (Variable)Activator.CreateInstance(typeof(Variable<>).MakeGenericType(type), slot)!;
}

/// <summary>A variable of a rule: a local that the C# compiler keeps in a closure of its own.</summary>
internal sealed class Variable<T>(int slot) : Variable($"v{slot}", typeof(T))
{
    internal Expression<Func<T>> Alias { get; } = Local(slot);

    internal override Expression Place => Alias.Body;

    internal override object? Unbound => default(T);

    private static Expression<Func<T>> Local(int slot)
    {
        T v0 = default!;
        T v1 = default!;
        T v2 = default!;
        T v3 = default!;
        T v4 = default!;
        T v5 = default!;
        T v6 = default!;
        T v7 = default!;
        T v8 = default!;
        T v9 = default!;
        return slot switch
        {
            0 => () => v0,
            1 => () => v1,
            2 => () => v2,
            3 => () => v3,
            4 => () => v4,
            5 => () => v5,
            6 => () => v6,
            7 => () => v7,
            8 => () => v8,
            _ => () => v9,
        };
    }
}

/// <summary>A match of the reference, while it is found and when it is whole.</summary>
/// <param name="Values">The variables bound so far.</param>
/// <param name="Identity">Which facts and which elements of queries make it; the same from step to step while it lives.</param>
/// <param name="Direct">The facts that patterns bound.</param>
/// <param name="Sources">All facts it was made from, the elements of its collections too.</param>
/// <param name="Witnesses">The facts for which Exists holds.</param>
internal sealed record Row(
    ImmutableDictionary<Variable, object?> Values,
    string Identity,
    ImmutableHashSet<object> Direct,
    ImmutableHashSet<object> Sources,
    ImmutableHashSet<object> Witnesses
)
{
    internal static Row Empty { get; } = new(ImmutableDictionary<Variable, object?>.Empty, "", [], [], []);

    internal Row Bind(Variable? variable, object? value) =>
        variable is null ? this : this with { Values = Values.SetItem(variable, value) };
}
