using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>The parts of a workbook, each of which can be read as XML as long as all together stay within the limits.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive archive;
    private long unpacked;

    /// <summary>Opens a package.</summary>
    /// <param name="stream">Its bytes; stays open.</param>
    /// <exception cref="InvalidDataException">It is no ZIP archive.</exception>
    /// <exception cref="PackageLimitException">It has too many parts.</exception>
    internal WorkbookPackage(Stream stream)
    {
        Limits = new PackageLimits(stream.Length);
        if (CountEntries(stream) > PackageLimits.Parts)
            throw new PackageLimitException(
                string.Create(CultureInfo.InvariantCulture, $"it has more than {PackageLimits.Parts:N0} parts")
            );
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    /// <summary>True for bytes that begin as a package does.</summary>
    internal static bool IsPackage(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The limits of a file of this size.</summary>
    internal PackageLimits Limits { get; }

    /// <summary>The parts.</summary>
    internal IReadOnlyCollection<ZipArchiveEntry> Parts => archive.Entries;

    /// <summary>Reads a part as XML.</summary>
    internal XmlReader Read(ZipArchiveEntry part) => XmlReader.Create(new PartStream(part.Open(), Take), settings);

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    /// <summary>Most parts that there can be, counted before they are listed: an entry of the list begins with these bytes.</summary>
    private static int CountEntries(Stream stream)
    {
        ReadOnlySpan<byte> mark = "PK\u0001\u0002"u8;
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        int count = 0;
        stream.Position = 0;
        while (stream.Read(buffer.AsSpan(kept)) is > 0 and var read)
        {
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, kept + read);
            count += bytes.Count(mark);
            kept = Math.Min(bytes.Length, mark.Length - 1);
            bytes[^kept..].CopyTo(buffer);
        }
        stream.Position = 0;
        return count;
    }

    private void Take(int bytes)
    {
        unpacked += bytes;
        if (unpacked > Limits.Unpacked)
            throw new PackageLimitException("it unpacks to far more than its size");
    }
}
