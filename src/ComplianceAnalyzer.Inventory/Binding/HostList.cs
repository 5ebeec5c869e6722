namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Lists of hosts in one field.</summary>
internal static class HostList
{
    /// <summary>The names in a list.</summary>
    internal static string[] Split(string text) =>
        text.Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
