using System.Globalization;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Rules.Tests.Derivations;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>
/// The rules of the transition offer, the license servers and their reports say on random estates what a plain reading of their terms
/// says. <c>ORACLE_ESTATES</c> sets how many estates are tried; a change of these rules tries 20,000.
/// </summary>
public sealed class PlainReadingTests
{
    private const int UsualEstates = 2_000;

    private static readonly string[] read =
    [
        "TSL3004",
        "TSL4002",
        "TSL4003",
        "TSL4004",
        "TSL4006",
        "TSL4007",
        "TSL4008",
        "TSL4009",
        "TSL4010",
        "TSL5003",
        "TSL5004",
        "TSL5006",
        "TSL5007",
        "TSL5008",
        "TSL8001",
        "TSL8002",
        "TSL8003",
        "TSL8004",
        "TSL8005",
        "TSL9003",
    ];

    private static readonly RuleSessions rules = new(id =>
        id.StartsWith("TSL0", StringComparison.Ordinal) || read.Contains(id, StringComparer.Ordinal)
    );

    [Fact]
    public void Rules_and_plain_reading_agree_on_random_estates()
    {
        int estates = Environment.GetEnvironmentVariable("ORACLE_ESTATES") is { } wanted
            ? int.Parse(wanted, CultureInfo.InvariantCulture)
            : UsualEstates;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int seed = 0; seed < estates; seed++)
        {
            RandomLicensingEstate sketch = RandomLicensingEstate.Of(seed);
            Estate estate = EstateRun.Import(sketch.Sketch.ToText());
            string[] expected = [.. Verdicts(estate, sketch).Order(StringComparer.Ordinal)];

            string[] actual =
            [
                .. rules
                    .Facts<Finding>(estate, sketch.AsOf, sketch.Switches)
                    .Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Subject}")
                    .Order(StringComparer.Ordinal),
            ];

            actual.Should().Equal(expected, $"estate {seed}, {sketch.AsOf:o}:\n{sketch.Sketch}");
            seen.UnionWith(expected.Select(line => line[..7]));
        }
        seen.Should().BeEquivalentTo(read, "every rule had something to say");
    }

    [Fact]
    public void The_order_of_rows_changes_no_word()
    {
        for (int seed = 0; seed < UsualEstates / 5; seed++)
        {
            RandomLicensingEstate estate = RandomLicensingEstate.Of(seed);

            Said(estate, estate.Sketch.Shuffled(new Random(seed)))
                .Should()
                .Equal(Said(estate, estate.Sketch), $"estate {seed} is the same in any order:\n{estate.Sketch}");
        }
    }

    private static string[] Said(RandomLicensingEstate estate, EstateSketch rows) =>
        [
            .. rules
                .Facts<Finding>(rows.ToText(), estate.AsOf, estate.Switches)
                .Select(finding =>
                    $"{finding.Id} {finding.Severity} {finding.Message} | {finding.Actual} | {finding.Expected} | {finding.Recommendation}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Verdicts(Estate estate, RandomLicensingEstate sketch)
    {
        var offer = new OfferReading(estate, sketch.AsOf, sketch.Switches);
        return
        [
            .. offer.Verdicts(),
            .. new LicenseServerReading(estate, sketch.AsOf).Verdicts(),
            .. new TokenReading(estate, sketch.AsOf, offer).Verdicts(),
        ];
    }
}
