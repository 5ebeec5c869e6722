using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Tests.Derivations;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>The rules against a plain reading of the same rows, on random estates.</summary>
public sealed class PlainCalReadingTests
{
    private static readonly string[] judged =
    [
        "TSL1001",
        "TSL1002",
        "TSL1003",
        "TSL1004",
        "TSL1005",
        "TSL1006",
        "TSL2001",
        "TSL2002",
        "TSL2003",
        "TSL2004",
        "TSL2005",
        "TSL2006",
        "TSL2007",
        "TSL3001",
        "TSL3002",
        "TSL3003",
        "TSL3005",
        "TSL3006",
    ];

    private static readonly RuleSessions rules = new(id =>
        id.StartsWith("TSL0", StringComparison.Ordinal) || judged.Contains(id, StringComparer.Ordinal)
    );

    [Fact]
    public void The_rules_say_what_a_plain_reading_says()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate random = RandomEstate.Of(seed);
            EstateSketch sketch = WithoutOffer(random.Sketch);
            InterpretationSwitches switches = random.Switches with { WindowsCalByDirectory = false };
            Estate estate = EstateRun.Import(sketch.ToText());

            object[] facts = rules.Facts<object>(estate, random.AsOf, switches);
            var reading = new PlainReading(estate, new AnalysisContext(random.AsOf, switches));
            string[] expected =
            [
                .. reading.Verdicts(),
                .. facts
                    .OfType<CalDemand>()
                    .Where(demand => demand.Layer == CalLayer.TerminalServices)
                    .SelectMany(reading.MixedUse),
            ];
            string[] actual =
            [
                .. facts
                    .OfType<Finding>()
                    .Select(finding =>
                        $"{finding.RuleId} {finding.Outcome} {finding.Subject.Type} {finding.Subject.Key}"
                    )
                    .Where(verdict => sketch.Files.ContainsKey("sessions.csv") || !IsBounded(verdict, expected)),
            ];

            actual.Should().BeEquivalentTo(expected, $"of estate {seed}, {random.AsOf:o}, {switches}:\n{sketch}");
            seen.UnionWith(expected.Select(verdict => verdict[..7]));
        }
        seen.Should().BeEquivalentTo(judged);
    }

    /// <summary>Which redemptions of the transition offer count has an oracle of its own.</summary>
    private static EstateSketch WithoutOffer(EstateSketch sketch) =>
        sketch.Files.ContainsKey("cals.csv")
            ? sketch.WithRows(
                "cals.csv",
                sketch.Rows("cals.csv").Where(row => !row.Contains("TransitionOffer", StringComparison.Ordinal))
            )
            : sketch;

    /// <summary>Without sessions, where nothing tells who uses a layer, the plain reading is silent: bounds decide, which have tests of their own.</summary>
    private static bool IsBounded(string verdict, string[] expected) =>
        verdict[..7] is "TSL1002" or "TSL2001"
        && !expected.Any(other => other.StartsWith(verdict[..7], StringComparison.Ordinal));
}
