using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Validation;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Takes the bytes of files, or tells why not.</summary>
internal sealed class FileTaker(IInventorySource source, DiagnosticSink sink)
{
    /// <summary>The bytes of a file; null where it cannot or must not be read, which is told.</summary>
    internal byte[]? Bytes(string file, long most)
    {
        try
        {
            using Stream stream = source.Open(file);
            return InputFileReader.Read(stream, most);
        }
        catch (UnfitFileException unfit)
        {
            sink.Add(unfit.Kind, file, unfit.Message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            sink.Add(DiagnosticCatalog.FileUnreadable, file, $"The file cannot be read: {refused.Message}");
        }
        return null;
    }

    /// <summary>Tells of a file that is no table by its name; of a report, and of what is no file at all, what it is.</summary>
    internal void PassOver(string file)
    {
        try
        {
            using Stream stream = source.Open(file);
            InputFileReader.RefuseReport(stream);
        }
        catch (UnfitFileException unfit)
        {
            sink.Add(unfit.Kind, file, unfit.Message);
            return;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Nobody asked for it to be read.
        }
        if (!Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase))
            sink.Add(DiagnosticCatalog.UnknownFile, file, "The name is none of an inventory; the file was not read.");
    }
}
