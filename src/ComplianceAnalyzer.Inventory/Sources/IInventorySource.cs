using System.Collections.Immutable;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Where the files of an inventory come from.</summary>
public interface IInventorySource
{
    /// <summary>Names of the files relative to the inventory, sorted ordinally.</summary>
    ImmutableArray<string> Files { get; }

    /// <summary>The bytes of one of <see cref="Files"/>.</summary>
    /// <exception cref="IOException">The file cannot be read, or is larger than <see cref="Array.MaxLength"/> bytes.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    byte[] Read(string file);
}
