using System.Collections;
using System.Globalization;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Values as explanations show them, the same under every culture.</summary>
internal static class ValueText
{
    private const int ShownElements = 5;

    /// <summary>A fact; a collection shows its first elements.</summary>
    internal static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            IEnumerable elements => OfElements([.. elements.Cast<object?>()]),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    /// <summary>A value in a comparison: text stands in quotes, so that an empty one is seen.</summary>
    internal static string Quoted(object? value) => value is string text ? $"\"{text}\"" : Of(value);

    private static string OfElements(IReadOnlyList<object?> elements)
    {
        string shown = string.Join(", ", elements.Take(ShownElements).Select(Quoted));
        return elements.Count > ShownElements ? $"[{shown}, and {elements.Count - ShownElements} more]" : $"[{shown}]";
    }
}
