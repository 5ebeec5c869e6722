namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>Names of domains as exports write them.</summary>
internal static class DomainName
{
    private const string Component = "DC=";

    /// <summary>The domain in upper case, also out of a distinguished name; null where the text names none.</summary>
    internal static string? Of(string? text)
    {
        string name = text?.Trim().TrimEnd('.').ToUpperInvariant() ?? "";
        if (name.Contains(Component, StringComparison.Ordinal))
            return OfDistinguishedName(name);
        return name.Length == 0 ? null : name;
    }

    /// <summary>The DNS domain in a distinguished name; null where it has none.</summary>
    internal static string? OfDistinguishedName(string name)
    {
        IEnumerable<string> labels = name.Split(',', StringSplitOptions.TrimEntries)
            .Where(part => part.StartsWith(Component, StringComparison.Ordinal))
            .Select(part => part[Component.Length..]);
        return string.Join('.', labels) is { Length: > 0 } domain ? domain : null;
    }
}
