using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace NRules.RuleModel;

/// <summary>What is known about a rule beside its definition, by name, in the order in which it was given.</summary>
public sealed class PropertyMap : IReadOnlyCollection<RuleProperty>
{
    private readonly RuleProperty[] properties;
    private readonly Dictionary<string, RuleProperty> byName;

    /// <summary>Holds these properties.</summary>
    /// <exception cref="ArgumentException">Two of them have one name.</exception>
    public PropertyMap(IEnumerable<RuleProperty> properties)
    {
        this.properties = [.. properties];
        byName = this.properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => properties.Length;

    /// <summary>Value of the property of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public object this[string name] => byName[name].Value;

    /// <summary>Finds the property of that name.</summary>
    /// <param name="name">Name; case counts.</param>
    /// <param name="property">The property; null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetProperty(string name, [NotNullWhen(true)] out RuleProperty? property) =>
        byName.TryGetValue(name, out property);

    /// <inheritdoc/>
    public IEnumerator<RuleProperty> GetEnumerator() => properties.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
