using System.Collections.Immutable;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>An inventory in memory: file names with their bytes.</summary>
public sealed class MemorySource : IInventorySource
{
    private readonly ImmutableSortedDictionary<string, byte[]> content;

    /// <summary>Takes the files; names that differ only in case are different files.</summary>
    public MemorySource(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        content = files.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Files = [.. content.Keys];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Files { get; }

    /// <inheritdoc/>
    public Stream Open(string file) => new MemoryStream(content[file], writable: false);
}
