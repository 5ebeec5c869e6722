namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>
/// A part as it unpacks, counted: what it really unpacks to, whatever the package says, and how far it is from tag to tag, since a reader of XML
/// keeps that much at once.
/// </summary>
/// <param name="part">The part.</param>
/// <param name="take">Told the bytes that were read; throws where they are too many.</param>
internal sealed class PartStream(Stream part, Action<int> take) : Stream
{
    private int stretch;
    private bool isBegun;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = part.Read(buffer);
        take(read);
        ReadOnlySpan<byte> bytes = buffer[..read];
        if (!isBegun && read > 0)
            RefuseWide(bytes);
        isBegun |= read > 0;
        int tag = bytes.LastIndexOf((byte)'<');
        int before = tag < 0 ? read : bytes.IndexOf((byte)'<');
        if (stretch + before > PackageLimits.Stretch)
            throw new PackageLimitException("more than 1 MiB stands between two tags");
        stretch = tag < 0 ? stretch + read : read - tag;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            part.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Tags are looked for in bytes, so a part must be in an encoding in which a tag begins with one.</summary>
    private static void RefuseWide(ReadOnlySpan<byte> beginning)
    {
        if (beginning[0] is 0 or 0xFE or 0xFF || (beginning.Length > 1 && beginning[1] == 0))
            throw new PackageLimitException("a part is UTF-16, which no spreadsheet program writes");
    }
}
