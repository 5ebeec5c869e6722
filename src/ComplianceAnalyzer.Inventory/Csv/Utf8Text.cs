using System.Text;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>The bytes of a file as UTF-8 without byte order mark, which is what the CSV reader parses.</summary>
internal static class Utf8Text
{
    /// <summary>Transcodes; what cannot be decoded becomes U+FFFD.</summary>
    internal static Memory<byte> Of(byte[] bytes, Encoding encoding)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return WithoutMark(bytes);
        using var source = new MemoryStream(bytes, writable: false);
        using Stream transcoding = Encoding.CreateTranscodingStream(source, encoding, Encoding.UTF8, leaveOpen: true);
        using var target = new MemoryStream(bytes.Length);
        transcoding.CopyTo(target);
        return WithoutMark(target.GetBuffer().AsMemory(0, (int)target.Length));
    }

    private static Memory<byte> WithoutMark(Memory<byte> text) => text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
}
