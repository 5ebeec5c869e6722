using System.Globalization;
using AwesomeAssertions;
using CsCheck;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>
/// Random rules of all constructs and random inserts, updates, retracts and firings: after every step the matches are those that nested
/// loops over all facts find, and each match fires once. The variable ENGINE_CASES sets how many cases run, each time others: 10,000 for a
/// longer search.
/// </summary>
public sealed class ReferenceTests
{
    private const int UsualCases = 300;

    private const string UsualSeed = "0000KDGLDf52";

    private static readonly Gen<int[]> ruleNumbers = Gen.Int[0, 719].Array[0, 60];

    /// <summary>The second rule is now and then the first with one number changed, so that they share much of the network.</summary>
    private static readonly Gen<Numbers> cases = Gen.Select(
        ruleNumbers,
        Gen.OneOf(Gen.Const(Array.Empty<int>()), ruleNumbers, Gen.Int[0, 59].Array[2]),
        Gen.OneOf(Gen.Const(Array.Empty<int>()), Gen.Const(Array.Empty<int>()), ruleNumbers),
        Gen.Int[0, 719].Array[0, 250],
        (first, second, third, steps) =>
            new Numbers(first, second.Length == 2 ? Changed(first, second[0], second[1]) : second, third, steps)
    );

    private static string? Setting => Environment.GetEnvironmentVariable("ENGINE_CASES");

    private static long Cases =>
        long.TryParse(Setting, CultureInfo.InvariantCulture, out long count) ? count : UsualCases;

    /// <summary>A seed given to Sample fixes its first case only: the usual cases are drawn one after the other from one generator.</summary>
    private static IEnumerable<Numbers> UsualOnes(int count)
    {
        PCG random = PCG.Parse(UsualSeed);
        for (int i = 0; i < count; i++)
            yield return cases.Generate(random, null, out _);
    }

    [Fact]
    public void The_network_finds_what_nested_loops_find()
    {
        if (Setting is not null)
            cases.Sample(
                numbers => new Trial(numbers).Failure() is null,
                iter: Cases,
                threads: 1,
                print: numbers => Reduction.Of(numbers).Failure() ?? "It does not fail again."
            );
        else
            foreach (Numbers numbers in UsualOnes(UsualCases))
                if (new Trial(numbers).Failure() is { } failure)
                    Assert.Fail(Reduction.Of(numbers).Failure() ?? failure);
    }

    [Fact]
    public void The_random_rules_use_every_construct_and_most_have_matches()
    {
        const int Count = 1000;
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        int matched = 0;
        foreach (Numbers numbers in UsualOnes(Count))
        {
            var trial = new Trial(numbers);
            foreach (
                string construct in trial.Rules.SelectMany(rule => rule.Constructs).Distinct(StringComparer.Ordinal)
            )
                used[construct] = used.GetValueOrDefault(construct) + 1;
            if (trial.HasMatches())
                matched++;
        }

        used.Keys.Should()
            .BeEquivalentTo(
                "Match",
                "Match without alias",
                "Exists",
                "Not",
                "All",
                "All with base",
                "And",
                "Or",
                "Let",
                "Having",
                "Query",
                "Query Match",
                "Query From",
                "Query Where",
                "Query Select",
                "Query SelectMany",
                "Query GroupBy",
                "Query GroupBy with elements",
                "Query Collect",
                "Query OrderBy",
                "Query OrderByDescending",
                "Query ThenBy",
                "Query ThenByDescending",
                "Query ToLookup",
                "Query ToLookup with elements",
                "Query ToLookup of itself",
                "Do",
                "DoAndUndo",
                "Yield",
                "YieldAndUpdate"
            );
        used.Values.Should().OnlyContain(count => count >= Count / 100);
        matched.Should().BeGreaterThan(Count / 2);
    }

    private static int[] Changed(int[] numbers, int place, int number) =>
        numbers.Length == 0 ? [number] : [.. numbers.Select((old, i) => i == place % numbers.Length ? number : old)];
}
