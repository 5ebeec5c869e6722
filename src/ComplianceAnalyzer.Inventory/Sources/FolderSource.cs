using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Validation;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>The files of a folder, without its subfolders, hidden files and the lock files of office programs.</summary>
public sealed class FolderSource : IInventorySource
{
    private readonly string folder;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder, or a link to one.</param>
    /// <param name="leftOut">Places of files that are no part of the inventory: those that this run is about to write.</param>
    /// <exception cref="IOException">The folder is not there or cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public FolderSource(string folder, params IEnumerable<string> leftOut)
    {
        ArgumentNullException.ThrowIfNull(leftOut);
        this.folder = RealPath.Of(folder);
        HashSet<string> outside = [.. leftOut.Select(RealPath.Of)];
        Files =
        [
            .. Directory
                .EnumerateFiles(this.folder)
                .Select(path => Path.GetFileName(path))
                .Where(name => name[0] != '.' && !name.StartsWith("~$", StringComparison.Ordinal))
                .Where(name => outside.Count == 0 || !LeadsTo(outside, name))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Files { get; }

    /// <inheritdoc/>
    public Stream Open(string file)
    {
        string place = Place(file);
        string inside = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        if (!place.StartsWith(inside, StringComparison.Ordinal))
            throw new UnfitFileException(DiagnosticCatalog.LinkOutside, "The link leads out of the inventory.");
        return RegularFile.Open(place);
    }

    /// <summary>Where the file really is.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    internal string Place(string file) => RealPath.Of(folder, file);

    /// <summary>True where a file is at one of the places; a link that leads in a circle is at none.</summary>
    internal bool LeadsTo(IReadOnlySet<string> places, string file)
    {
        try
        {
            return places.Contains(Place(file));
        }
        catch (IOException)
        {
            return false;
        }
    }
}
