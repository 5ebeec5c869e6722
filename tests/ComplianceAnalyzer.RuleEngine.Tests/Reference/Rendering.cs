using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>Writes values so that equal texts are equal contents.</summary>
internal static class Rendering
{
    private static readonly ConcurrentDictionary<Type, Func<object, bool, string>> known = new();

    /// <summary>The same text for the same element, whatever its contents.</summary>
    internal static string Identity(object value) =>
        value switch
        {
            Thing thing => string.Create(CultureInfo.InvariantCulture, $"{thing.GetType().Name}{thing.Id}"),
            Group group => group.Identity,
            _ when KeyOf(value) is { } key => $"{value.GetType().GetGenericArguments()[^1].Name} by {key}",
            _ => Text(value.GetType(), value, exact: false),
        };

    /// <summary>A group that a lookup handed out is known by its key; null for any other value.</summary>
    private static string? KeyOf(object value) =>
        value.GetType().GetInterface(typeof(IGrouping<,>).Name) is { } grouping
            ? grouping.GetProperty(nameof(IGrouping<int, int>.Key))!.GetValue(value) is { } key
                ? $"'{Identity(key)}'"
                : "null"
            : null;

    /// <param name="type">The type by which the rule knows the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="exact">The order within it counts.</param>
    internal static string Text(Type type, object? value, bool exact) =>
        value is null ? "null" : known.GetOrAdd(type, WriterOf)(value, exact);

    private static Func<object, bool, string> WriterOf(Type type)
    {
        Type? definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        string? writer =
            definition == typeof(IEnumerable<>) ? nameof(WriteMany)
            : definition == typeof(IGrouping<,>) ? nameof(WriteGroup)
            : definition == typeof(IKeyedLookup<,>) ? nameof(WriteLookup)
            : null;
        if (writer is null)
            return (value, _) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
        MethodInfo method = typeof(Rendering)
            .GetMethod(writer, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments());
        return method.CreateDelegate<Func<object, bool, string>>();
    }

    private static string WriteMany<T>(object value, bool exact) =>
        $"[{Join(((IEnumerable<T>)value).Select(element => Text(typeof(T), element, exact)), exact)}]";

    private static string WriteGroup<TKey, TElement>(object value, bool exact)
    {
        var group = (IGrouping<TKey, TElement>)value;
        return $"{Text(typeof(TKey), group.Key, exact)}{WriteMany<TElement>(group, exact)}";
    }

    /// <summary>Groups in any order: that of a lookup's keys is not promised. All ways to read it must agree.</summary>
    private static string WriteLookup<TKey, TElement>(object value, bool exact)
    {
        var lookup = (IKeyedLookup<TKey, TElement>)value;
        string groups = Join(lookup.Select(group => WriteGroup<TKey, TElement>(group, exact)), exact: false);
        string reads = Join(
            lookup.Keys.Select(key =>
                lookup.Contains(key)
                    ? $"{Text(typeof(TKey), key, exact)}{WriteMany<TElement>(lookup[key], exact)}"
                    : $"{key} is not contained"
            ),
            exact: false
        );
        return $"{lookup.Count} of {{{groups}}}{(reads == groups ? "" : $" but by key {{{reads}}}")}";
    }

    private static string Join(IEnumerable<string> texts, bool exact) =>
        string.Join(", ", exact ? texts : texts.Order(StringComparer.Ordinal));
}
