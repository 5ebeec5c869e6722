using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Tests.Derivations;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>What holds for every estate, tried on random ones.</summary>
public sealed class EstatePropertyTests
{
    private const int Estates = 300;

    private static readonly RuleSessions allRules = new(_ => true);

    [Fact]
    public void The_order_of_rows_never_matters()
    {
        for (int seed = 0; seed < Estates; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);

            Said(estate, estate.Sketch.Shuffled(new Random(seed)))
                .Should()
                .Equal(Said(estate, estate.Sketch), $"estate {seed} is the same in any order:\n{estate.Sketch}");
        }
    }

    /// <summary>Not under the directory reading, where whoever loses the last session is counted as a user instead of by the device.</summary>
    [Fact]
    public void Removing_a_session_never_raises_a_need()
    {
        for (int seed = 0; seed < Estates; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            string[] sessions = [.. estate.Sketch.Rows("sessions.csv")];
            if (sessions.Length == 0)
                continue;
            InterpretationSwitches switches = estate.Switches with { WindowsCalByDirectory = false };
            EstateSketch fewer = estate.Sketch.WithRows(
                "sessions.csv",
                sessions.Where((_, index) => index != seed % sessions.Length)
            );

            Dictionary<CalLayer, CalDemand> before = Demands(estate.Sketch, estate.AsOf, switches);
            foreach ((CalLayer layer, CalDemand after) in Demands(fewer, estate.AsOf, switches))
            {
                after.MinimumMixed.Should().BeLessThanOrEqualTo(before[layer].MinimumMixed, Because(seed, estate));
                after.LowerBound.Should().BeLessThanOrEqualTo(before[layer].LowerBound, Because(seed, estate));
                if (before[layer].Covered == true)
                    after.Covered.Should().BeTrue(Because(seed, estate));
            }
        }
    }

    [Fact]
    public void Adding_a_CAL_never_makes_a_layer_worse()
    {
        CalKind[] kinds = [CalKind.WindowsUser, CalKind.WindowsDevice, CalKind.TsUser, CalKind.TsDevice];
        for (int seed = 0; seed < Estates; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            if (!estate.Sketch.Files.ContainsKey("cals.csv"))
                continue;
            EstateSketch richer = estate.Sketch.WithRows(
                "cals.csv",
                estate.Sketch.Rows("cals.csv").Append($"NEW,{kinds[seed % kinds.Length]},2003,1,,,,Volume,,")
            );

            Dictionary<CalLayer, CalDemand> before = Demands(estate.Sketch, estate.AsOf, estate.Switches);
            foreach ((CalLayer layer, CalDemand after) in Demands(richer, estate.AsOf, estate.Switches))
            {
                Rank(after.Covered).Should().BeGreaterThanOrEqualTo(Rank(before[layer].Covered), Because(seed, estate));
                after.AddLowerBound.Should().BeLessThanOrEqualTo(before[layer].AddLowerBound, Because(seed, estate));
                after.MinimumMixed.Should().Be(before[layer].MinimumMixed, Because(seed, estate));
            }
        }
    }

    private static int Rank(bool? covered) => covered is { } known ? (known ? 2 : 0) : 1;

    private static string Because(int seed, RandomEstate estate) => $"estate {seed}, {estate.AsOf:o}:\n{estate.Sketch}";

    private static Dictionary<CalLayer, CalDemand> Demands(
        EstateSketch sketch,
        DateOnly asOf,
        InterpretationSwitches switches
    ) =>
        RuleSessions.Derivations.Facts<CalDemand>(sketch.ToText(), asOf, switches).ToDictionary(demand => demand.Layer);

    /// <summary>Everything that is said, without the lines of the files.</summary>
    private static string[] Said(RandomEstate estate, EstateSketch sketch) =>
        [
            .. allRules
                .Facts<Finding>(sketch.ToText(), estate.AsOf, estate.Switches)
                .Select(finding =>
                    $"{finding.Id} {finding.Outcome} {finding.Severity} {finding.Subject}: {finding.Message} | {finding.Actual} | {finding.Expected} | {finding.Recommendation}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
