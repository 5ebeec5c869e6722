using System.Collections.Immutable;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Where the files of an inventory come from.</summary>
public interface IInventorySource
{
    /// <summary>Names of the files relative to the inventory, sorted ordinally.</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>Opens one of <see cref="Files"/> without reading it.</summary>
    /// <returns>A stream that seeks and knows its length in bytes.</returns>
    /// <exception cref="UnfitFileException">It is no file that may be read: not a regular file, or outside the inventory.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    Stream Open(string file);
}
