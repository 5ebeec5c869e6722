using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What <c>settings.json</c> says; command-line options win over it.</summary>
public sealed record EstateSettings
{
    /// <summary>Name of the organization; null where not given.</summary>
    public string? Organisation { get; init; }

    /// <summary>Analysis date; null where not given.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Interpretation switches by name, as written.</summary>
    public ImmutableSortedDictionary<string, string> Switches { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
