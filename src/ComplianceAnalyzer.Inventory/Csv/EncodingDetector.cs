using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using ComplianceAnalyzer.Inventory.Values;
using UtfUnknown;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>
/// Chooses the encoding of a file: a byte order mark, NUL bytes where UTF-16 has them, valid UTF-8, else the most likely of the code pages
/// that such exports are written in, Windows-1252 before all others.
/// </summary>
internal static class EncodingDetector
{
    private const int SampleSize = 64 * 1024;

    /// <summary>
    /// Code pages that are believed, each from the confidence on: measured, the detector calls Western text by other names with up to 0.84.
    /// </summary>
    private static readonly FrozenDictionary<string, float> believed = new Dictionary<string, float>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["windows-1251"] = 0.7f,
        ["windows-1250"] = 0.86f,
        ["iso-8859-2"] = 0.86f,
        ["shift_jis"] = 0.9f,
        ["shift-jis"] = 0.9f,
        ["gb18030"] = 0.9f,
        ["big5"] = 0.9f,
        ["euc-kr"] = 0.9f,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static DetectedEncoding Detect(ReadOnlySpan<byte> bytes, Encoding? given)
    {
        if (Signature(bytes) is { } kind)
            return DetectedEncoding.Binary(kind);
        if (given is not null)
            return new DetectedEncoding(given, "asked for");
        if (Mark(bytes) is { } marked)
            return new DetectedEncoding(marked, "byte order mark");
        if (Utf16(bytes) is { } wide)
            return new DetectedEncoding(wide, "every other byte is NUL");
        if (bytes.Contains((byte)0) || ControlCharacters(bytes[..Math.Min(bytes.Length, SampleSize)]))
            return DetectedEncoding.Binary("bytes that no text has");
        if (Utf8.IsValid(bytes))
            return new DetectedEncoding(Encoding.UTF8, "valid UTF-8");
        return Likely(bytes);
    }

    private static Encoding? Mark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Encoding.UTF32;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new UTF32Encoding(bigEndian: true, byteOrderMark: true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleSize)];
        int pairs = sample.Length / 2;
        if (pairs == 0)
            return null;
        int first = 0;
        int second = 0;
        for (int i = 0; i + 1 < sample.Length; i += 2)
        {
            first += sample[i] == 0 ? 1 : 0;
            second += sample[i + 1] == 0 ? 1 : 0;
        }
        // Half of the characters of a table are delimiters, digits and other ASCII, in whatever language.
        if (second * 2 >= pairs && first * 20 <= pairs)
            return Encoding.Unicode;
        return first * 2 >= pairs && second * 20 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "a ZIP archive or a workbook";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "an old Office document";
        if (bytes.StartsWith("%PDF"u8))
            return "a PDF document";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? "a picture" : null;
    }

    private static bool ControlCharacters(ReadOnlySpan<byte> sample)
    {
        int control = 0;
        foreach (byte b in sample)
            control += b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f' or 0x1A) ? 1 : 0;
        return control * 20 > sample.Length;
    }

    private static DetectedEncoding Likely(ReadOnlySpan<byte> bytes)
    {
        int start = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 1024);
        byte[] sample = bytes.Slice(start, Math.Min(bytes.Length - start, SampleSize)).ToArray();
        DetectionDetail? detected = CharsetDetector.DetectFromBytes(sample).Detected;
        if (
            detected is not null
            && believed.TryGetValue(detected.EncodingName, out float threshold)
            && detected.Confidence >= threshold
            && CodePages.Find(
                detected.EncodingName.Replace("shift-jis", "shift_jis", StringComparison.OrdinalIgnoreCase)
            )
                is { } likely
        )
            return new DetectedEncoding(likely, "not UTF-8; the letters are most likely of this code page", true);
        return new DetectedEncoding(CodePages.Windows1252, "not UTF-8; the usual code page of Western Windows", true);
    }
}
