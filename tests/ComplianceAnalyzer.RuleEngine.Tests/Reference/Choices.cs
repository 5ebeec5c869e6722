namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>
/// A list of numbers read as decisions. A random list gives a random case, and a case becomes simpler as numbers are dropped or made smaller:
/// where the list has ended each decision is the first, which is the simplest.
/// </summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int read;

    internal int Below(int bound) => read < numbers.Count ? numbers[read++] % bound : 0;

    /// <summary>No where the list has ended.</summary>
    internal bool OneIn(int count) => Below(count) == count - 1;

    internal T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
