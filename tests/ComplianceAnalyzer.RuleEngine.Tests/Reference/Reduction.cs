namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>Makes a failing case smaller while it fails.</summary>
internal static class Reduction
{
    private const int MostTrials = 3000;

    internal static Trial Of(Numbers numbers)
    {
        int trials = 0;
        bool smaller = true;
        while (smaller && trials < MostTrials)
        {
            smaller = false;
            foreach (Numbers candidate in Smaller(numbers))
            {
                trials++;
                if (new Trial(candidate).Failure() is not null)
                {
                    numbers = candidate;
                    smaller = true;
                    break;
                }
                if (trials >= MostTrials)
                    break;
            }
        }
        return new Trial(numbers);
    }

    private static IEnumerable<Numbers> Smaller(Numbers numbers) =>
        [
            .. Smaller(numbers.Third).Select(third => numbers with { Third = third }),
            .. Smaller(numbers.Second).Select(second => numbers with { Second = second }),
            .. Smaller(numbers.Steps).Select(steps => numbers with { Steps = steps }),
            .. Smaller(numbers.First).Select(first => numbers with { First = first }),
        ];

    /// <summary>Shorter lists before lists with a smaller number.</summary>
    private static IEnumerable<int[]> Smaller(int[] numbers)
    {
        for (int length = numbers.Length; length > 0; length /= 2)
        for (int start = 0; start + length <= numbers.Length; start += length)
            yield return [.. numbers.Take(start), .. numbers.Skip(start + length)];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] > 0)
                yield return [.. numbers.Take(i), 0, .. numbers.Skip(i + 1)];
        }
    }
}
