using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>
/// The texts of one column by row, each distinct one kept once: names repeat in millions of rows, and what one means is found once for
/// each text, not once for each row. Texts are told apart by their bytes in the file, so that a repeated one never becomes a string.
/// </summary>
internal sealed class TextColumn
{
    /// <summary>Id of a row without a text.</summary>
    internal const int Blank = -1;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly List<string?> texts = [];
    private readonly List<Entry> entries = [];
    private readonly List<int> rows = [];
    private byte[] bytes = new byte[4096];
    private int used;
    private int[] slots = new int[256];

    /// <summary>Number of distinct texts; ids go from 0 to one less.</summary>
    internal int Distinct => texts.Count;

    /// <summary>Adds the text of the next row.</summary>
    /// <param name="utf8">Its bytes in the file.</param>
    /// <param name="read">Makes the text of the present row; null for a blank one. Called for new bytes only.</param>
    /// <returns>The text where it was not there yet; else null.</returns>
    internal string? Add(ReadOnlySpan<byte> utf8, Func<string?> read)
    {
        uint hash = Hash(utf8);
        int slot = Find(utf8, hash);
        if (slots[slot] is var known && known != 0)
        {
            rows.Add(texts[known - 1] is null ? Blank : known - 1);
            return null;
        }
        string? text = read();
        Keep(utf8, hash, slot, text);
        rows.Add(text is null ? Blank : texts.Count - 1);
        return text;
    }

    /// <summary>Passes over the next row.</summary>
    internal void Pass() => rows.Add(Blank);

    /// <summary>Id of the text of a row, counted from 0; <see cref="Blank"/> where it has none.</summary>
    internal int IdOf(int row) => rows[row];

    /// <summary>The text of an id.</summary>
    internal string Text(int id) => texts[id]!;

    private int Find(ReadOnlySpan<byte> utf8, uint hash)
    {
        int mask = slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            int known = slots[slot];
            if (known == 0)
                return slot;
            ref readonly Entry entry = ref CollectionsMarshal.AsSpan(entries)[known - 1];
            if (entry.Hash == hash && bytes.AsSpan(entry.Start, entry.Length).SequenceEqual(utf8))
                return slot;
        }
    }

    private void Keep(ReadOnlySpan<byte> utf8, uint hash, int slot, string? text)
    {
        if (bytes.Length - used < utf8.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + utf8.Length));
        utf8.CopyTo(bytes.AsSpan(used));
        entries.Add(new Entry(hash, used, utf8.Length));
        used += utf8.Length;
        texts.Add(text);
        slots[slot] = texts.Count;
        if (texts.Count * 2 > slots.Length)
            Grow();
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        int mask = slots.Length - 1;
        for (int id = 0; id < entries.Count; id++)
        {
            int slot = (int)entries[id].Hash & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash = (ulong)utf8.Length * Multiplier;
        while (utf8.Length >= sizeof(ulong))
        {
            hash = (hash ^ Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(utf8))) * Multiplier;
            hash ^= hash >> 29;
            utf8 = utf8[sizeof(ulong)..];
        }
        foreach (byte b in utf8)
            hash = (hash ^ b) * Multiplier;
        return (uint)(hash >> 32);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(uint Hash, int Start, int Length);
}
