using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Sorts facts by the keys that their rows refer to, and of equals by their rows.</summary>
internal sealed class ReferenceOrder(KeyNumbers numbers, ImmutableArray<Column> columns)
{
    private const int RankBits = 21;

    private readonly List<(int First, int Second, int Third)> keys = [];

    /// <summary>True where there are few enough keys for the three ranks to fit in one number.</summary>
    internal bool Fits => numbers.Count < 1 << RankBits;

    /// <summary>Takes the row of the next fact.</summary>
    internal void Add(Row row) =>
        keys.Add((row.KeyNumber(columns[0]), row.KeyNumber(columns[1]), row.KeyNumber(columns[2])));

    /// <summary>Sorts the facts, which are in the order in which their rows were taken.</summary>
    internal void Sort<TFact>(TFact[] facts)
    {
        int[] ranks = numbers.Ranks();
        var packed = new (long Ranks, int Row)[facts.Length];
        for (int i = 0; i < packed.Length; i++)
        {
            long order = ((long)ranks[keys[i].First] << (2 * RankBits)) | ((long)ranks[keys[i].Second] << RankBits);
            packed[i] = (order | (long)ranks[keys[i].Third], i);
        }
        Array.Sort(packed, facts);
    }
}
