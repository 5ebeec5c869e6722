using System.Collections.Immutable;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>The files of a folder, without its subfolders, hidden files and the lock files of office programs.</summary>
public sealed class FolderSource : IInventorySource
{
    private readonly string folder;

    /// <summary>Lists a folder.</summary>
    /// <exception cref="IOException">The folder is not there or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public FolderSource(string folder)
    {
        this.folder = folder;
        Files =
        [
            .. Directory
                .EnumerateFiles(folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => name[0] != '.' && !name.StartsWith("~$", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Files { get; }

    /// <inheritdoc/>
    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(folder, file));
}
