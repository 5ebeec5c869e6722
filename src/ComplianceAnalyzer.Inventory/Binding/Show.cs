using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Values as text, where two of them are compared and shown.</summary>
internal static class Show
{
    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    internal static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The shorter of two spellings of one name, of equals the first in the alphabet.</summary>
    internal static string Plainer(string name, string other) =>
        (other.Length, string.CompareOrdinal(other, name)).CompareTo((name.Length, 0)) < 0 ? other : name;
}
