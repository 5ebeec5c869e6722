using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>The clauses of the article, as the rules assembly carries them.</summary>
internal static partial class Clauses
{
    /// <summary>Mark by clause: E where an inventory can decide it, P where in part, N where not.</summary>
    internal static ImmutableSortedDictionary<string, char> All { get; } = Read();

    /// <summary>Clauses in square brackets: <c>[S17]</c>, <c>[S23–S27]</c>.</summary>
    internal static IEnumerable<string> CitedIn(string text) =>
        Bracketed().Matches(text).SelectMany(match => Clause().Matches(match.Value)).Select(match => match.Value);

    private static ImmutableSortedDictionary<string, char> Read()
    {
        using Stream stream =
            typeof(LicensingRuleAttribute).Assembly.GetManifestResourceStream("clauses.csv")
            ?? throw new InvalidOperationException("The clauses do not travel with the rules.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(Fields)
            .ToImmutableSortedDictionary(fields => fields[0], fields => fields[4][0], StringComparer.Ordinal);
    }

    /// <summary>Fields of a line; quotes keep commas, and no field of the file goes over a line.</summary>
    private static string[] Fields(string line) =>
        [.. Field().Matches(line).Select(match => match.Groups["value"].Value.Trim('"'))];

    [GeneratedRegex("(?:^|,)(?<value>\"(?:[^\"]|\"\")*\"|[^,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"\[S[0-9][^\]]*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("S[0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clause();
}
