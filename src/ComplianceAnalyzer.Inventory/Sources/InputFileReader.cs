using System.Globalization;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Workbooks;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Reads files whose length is known: no more than is allowed, and no report of this program.</summary>
internal static class InputFileReader
{
    /// <summary>The whole file.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="most">Most bytes that it may have.</param>
    /// <exception cref="UnfitFileException">It has more, or is a report of this program.</exception>
    internal static byte[] Read(Stream stream, long most)
    {
        RefuseReport(stream);
        if (stream.Length > most)
            throw new UnfitFileException(
                DiagnosticCatalog.OverLimit,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file has {stream.Length:N0} bytes; at most {most:N0} are read."
                )
            );
        return Exactly(stream, stream.Length);
    }

    /// <summary>Lets pass whatever is no report of this program.</summary>
    /// <exception cref="UnfitFileException">It is one.</exception>
    internal static void RefuseReport(Stream stream)
    {
        if (IsReport(stream))
            throw new UnfitFileException(
                DiagnosticCatalog.OwnReport,
                "This program wrote the file as a report; it was not read."
            );
    }

    /// <summary>True for a report of this program; the stream stands at its beginning afterwards.</summary>
    internal static bool IsReport(Stream stream)
    {
        byte[] head = Exactly(stream, Math.Min(stream.Length, OwnReport.HeadLength));
        bool isReport = WorkbookPackage.IsPackage(head) ? OwnReport.IsWorkbook(stream) : OwnReport.IsText(head);
        stream.Position = 0;
        return isReport;
    }

    /// <summary>As many bytes as are asked for; fewer where another program cut the file short meanwhile.</summary>
    private static byte[] Exactly(Stream stream, long length)
    {
        byte[] bytes = new byte[length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
