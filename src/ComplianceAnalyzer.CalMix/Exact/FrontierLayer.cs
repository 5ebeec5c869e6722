using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Exact;

/// <summary>
/// After some vertices: for each choice of those that still wait for a neighbor, the least slack for each number of User CALs.
/// </summary>
internal sealed class FrontierLayer
{
    public const int Impossible = int.MaxValue;

    private readonly Dictionary<ulong, Row> rows = [];

    // What a row costs beside its numbers, in numbers.
    private const int RowCost = 16;

    /// <summary>Numbers held, over all rows, and what the rows themselves cost.</summary>
    public long Size { get; private set; }

    public IEnumerable<KeyValuePair<ulong, Row>> Rows => rows;

    public int Get(ulong key, int x) => rows.TryGetValue(key, out var row) ? row.At(x) : Impossible;

    /// <summary>Takes over a row with <paramref name="weight"/> more User CALs and <paramref name="slack"/> more slack, dropping what is over the limit.</summary>
    public void Merge(ulong key, in Row from, int weight, long slack, int limit)
    {
        var first = from.First + weight;
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, key, out var exists);
        if (!exists)
        {
            row = new Row(first, new int[from.Slack.Length]);
            Array.Fill(row.Slack, Impossible);
            Size += row.Slack.Length + RowCost;
        }
        else if (first < row.First || first + from.Slack.Length > row.First + row.Slack.Length)
        {
            Size -= row.Slack.Length;
            row = row.Widen(first, from.Slack.Length);
            Size += row.Slack.Length;
        }
        for (var i = 0; i < from.Slack.Length; i++)
        {
            var value = from.Slack[i] + slack;
            if (from.Slack[i] == Impossible || value > limit)
                continue;
            ref var slot = ref row.Slack[first + i - row.First];
            slot = Math.Min(slot, (int)value);
        }
    }

    /// <summary>Drops what can no longer end between the two numbers of User CALs, and rows with nothing left.</summary>
    public void Trim(int least, int most)
    {
        Size = 0;
        foreach (var key in rows.Keys.ToList())
        {
            var trimmed = rows[key].Trim(least, most);
            if (trimmed.Slack.Length == 0)
            {
                rows.Remove(key);
                continue;
            }
            rows[key] = trimmed;
            Size += trimmed.Slack.Length + RowCost;
        }
    }

    /// <summary>The least slack from <see cref="First"/> User CALs up.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Row(int First, int[] Slack)
    {
        public int At(int x) => x < First || x >= First + Slack.Length ? Impossible : Slack[x - First];

        public Row Widen(int first, int length)
        {
            var from = Math.Min(first, First);
            var to = Math.Max(first + length, First + Slack.Length);
            var wide = new int[to - from];
            Array.Fill(wide, Impossible);
            Slack.CopyTo(wide, First - from);
            return new Row(from, wide);
        }

        public Row Trim(int least, int most)
        {
            var start = Math.Max(0, least - First);
            var end = Math.Min(Slack.Length, most - First + 1);
            while (start < end && Slack[start] == Impossible)
                start++;
            while (end > start && Slack[end - 1] == Impossible)
                end--;
            return start == 0 && end == Slack.Length ? this
                : start >= end ? new Row(First, [])
                : new Row(First + start, Slack[start..end]);
        }
    }
}
