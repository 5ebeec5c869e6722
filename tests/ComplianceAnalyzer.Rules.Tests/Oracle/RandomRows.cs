using System.Globalization;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>Draws rows of CSV by number: the same number gives the same rows.</summary>
internal abstract class RandomRows(int seed)
{
    private readonly Random random = new(seed);

    protected static string Row(params string[] fields) => string.Join(',', fields);

    protected bool Chance(double probability) => random.NextDouble() < probability;

    protected string One(params string[] values) => values[random.Next(values.Length)];

    protected string Name(string kind, int count) => kind + random.Next(count).ToString(CultureInfo.InvariantCulture);

    protected List<string> Distinct(string kind, int least, int most)
    {
        int[] numbers = [.. Enumerable.Range(0, most)];
        random.Shuffle(numbers);
        return
        [
            .. numbers
                .Take(random.Next(least, most + 1))
                .Select(number => kind + number.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    protected List<string> Many(int least, int most, Func<string> row) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => row())];
}
