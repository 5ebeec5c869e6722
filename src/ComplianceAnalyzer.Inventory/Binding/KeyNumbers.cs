namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Numbers for keys, so that millions of rows over some thousand keys are sorted without comparing texts.</summary>
internal sealed class KeyNumbers
{
    /// <summary>The number of no key.</summary>
    internal const int None = 0;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Keys that have a number; numbers go from 1 to this.</summary>
    internal int Count => numbers.Count;

    /// <summary>The number of a key.</summary>
    internal int Of(string key)
    {
        if (!numbers.TryGetValue(key, out int number))
            numbers.Add(key, number = numbers.Count + 1);
        return number;
    }

    /// <summary>For each number the place of its key in ordinal order; 0 for none.</summary>
    internal int[] Ranks()
    {
        int[] ranks = new int[numbers.Count + 1];
        int rank = 0;
        foreach ((_, int number) in numbers.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            ranks[number] = ++rank;
        return ranks;
    }
}
