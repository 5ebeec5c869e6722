using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Values as text, where two of them are compared and shown.</summary>
internal static class Show
{
    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    internal static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
