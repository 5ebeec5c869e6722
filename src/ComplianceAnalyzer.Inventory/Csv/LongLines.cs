namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Lines that are longer than a row may be: whatever stands in them is left out, and looking for its fields would cost many times its size.</summary>
internal static class LongLines
{
    private const byte Filling = (byte)'x';

    /// <summary>Writes each of them over, so that it is one field and still as long.</summary>
    /// <param name="utf8">The text.</param>
    internal static void MakeOneField(Span<byte> utf8)
    {
        while (utf8.Length > RowLimits.Row)
        {
            int end = utf8.IndexOfAny((byte)'\n', (byte)'\r');
            Span<byte> line = end < 0 ? utf8 : utf8[..end];
            if (line.Length > RowLimits.Row)
                line.Fill(Filling);
            utf8 = utf8[Math.Min(line.Length + 1, utf8.Length)..];
        }
    }
}
