using System.Formats.Tar;
using ComplianceAnalyzer.Inventory.Validation;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Opens files, and nothing else: to open a pipe would wait for its writer, and a device has no end.</summary>
internal static class RegularFile
{
    /// <summary>Pipes and devices have no size, or that of what waits in them: at most this many bytes.</summary>
    private const int LargestPipe = 1 << 16;

    /// <summary>Opens a file for reading.</summary>
    /// <param name="place">Its path, without links.</param>
    /// <exception cref="UnfitFileException">It is a pipe, a device or a socket.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static FileStream Open(string place)
    {
        if (!OperatingSystem.IsWindows() && new FileInfo(place) is { Exists: true, Length: <= LargestPipe })
            if (Kind(place) is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                throw new UnfitFileException(
                    DiagnosticCatalog.NotRegularFile,
                    "It is a pipe, a device or a socket and no file."
                );
        return new FileStream(place, new FileStreamOptions { Options = FileOptions.SequentialScan });
    }

    /// <summary>What is at a place, told without opening it: the library tells it of archives only, which record the kind of what they take in.</summary>
    private static TarEntryType? Kind(string place)
    {
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true);
            writer.WriteEntry(place, "entry");
        }
        catch (IOException) when (File.Exists(place) && archive.Length == 0)
        {
            // An archive takes in no socket, and says so.
            return null;
        }
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}
