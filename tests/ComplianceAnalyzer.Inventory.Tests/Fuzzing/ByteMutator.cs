using System.Text;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Changes bytes without asking what they mean: cut, doubled, turned round, or with pieces put in that mean something to a reader of tables.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] pieces =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\r",
            "\n",
            "\r\n",
            "sep=;\r\n",
            "#TYPE x\r\n",
            "\uFEFF",
            "Name",
            "Total,,5\n",
            "X'",
            "='",
            "\\",
            "/",
            "@",
            "$",
            "\uFFFD",
            "é",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&amp;",
            "<!--",
            "]]>",
            "<row r=\"5\">",
            "<c r=\"B7\" t=\"s\"><v>0</v></c>",
        }.Select(Encoding.UTF8.GetBytes),
        [0],
        [0xFF],
        [0xFF, 0xFE],
        [0xC3],
        [0x1A],
        [0x50, 0x4B, 1, 2],
    ];

    public static byte[] Change(byte[] bytes, Random random)
    {
        for (int edits = random.Next(1, 9); edits > 0; edits--)
            bytes = Edit(bytes, random);
        return bytes;
    }

    private static byte[] Edit(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length + 1);
        int length = Math.Min(random.Next(1, 40), bytes.Length - at);
        byte[] before = bytes[..at];
        byte[] cut = bytes[at..(at + length)];
        byte[] after = bytes[(at + length)..];
        byte value = (byte)random.Next(256);
        return random.Next(7) switch
        {
            0 => [.. before, .. pieces[random.Next(pieces.Length)], .. cut, .. after],
            1 => [.. before, .. after],
            2 => [.. before, .. cut, .. cut, .. after],
            3 => [.. before, .. cut.Select(b => (byte)(b ^ value)), .. after],
            4 => [.. before, value, .. after],
            5 => before,
            _ => [.. before, .. cut.Reverse(), .. after],
        };
    }
}
