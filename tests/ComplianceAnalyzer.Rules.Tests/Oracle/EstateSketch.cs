using System.Collections.Immutable;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>An estate as rows by file, so that rows can be added, taken away and put in another order. The first line is the header.</summary>
internal sealed record EstateSketch(ImmutableSortedDictionary<string, ImmutableArray<string>> Files)
{
    internal static EstateSketch Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    internal IEnumerable<string> Rows(string file) =>
        Files.TryGetValue(file, out ImmutableArray<string> lines) ? lines.Skip(1) : [];

    internal EstateSketch With(string file, string header, params IEnumerable<string> rows) =>
        new(Files.SetItem(file, [header, .. rows]));

    internal EstateSketch WithRows(string file, IEnumerable<string> rows) =>
        new(Files.SetItem(file, [Files[file][0], .. rows]));

    /// <summary>The same rows in another order.</summary>
    internal EstateSketch Shuffled(Random random)
    {
        EstateSketch shuffled = this;
        foreach (string file in Files.Keys)
        {
            string[] rows = [.. Rows(file)];
            random.Shuffle(rows);
            shuffled = shuffled.WithRows(file, rows);
        }
        return shuffled;
    }

    internal EstateText ToText() =>
        Files.Aggregate(EstateText.Empty, (text, file) => text.With(file.Key, [.. file.Value]));

    public override string ToString() =>
        string.Join('\n', Files.Select(file => $"--- {file.Key}\n{string.Join('\n', file.Value)}"));
}
