namespace ComplianceAnalyzer.Reporting;

/// <summary>Writes files in whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes a file beside its place and moves it in when it is complete. Where writing fails or is cancelled, the file that was there
    /// before stays as it was and nothing is left beside it.
    /// </summary>
    /// <param name="path">The place.</param>
    /// <param name="write">Writes the content; what it throws is passed on.</param>
    /// <exception cref="IOException">The folder is not there, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The place may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string place = Place(path);
        string beside = Path.Combine(
            Path.GetDirectoryName(place)!,
            $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}.tmp"
        );
        try
        {
            using (FileStream stream = new(beside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, place, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>The file itself where the path is a link to one, so that the link stays.</summary>
    private static string Place(string path)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }
}
