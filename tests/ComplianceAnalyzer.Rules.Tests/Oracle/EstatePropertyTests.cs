using System.Text.RegularExpressions;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Tests.Derivations;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>What holds for every estate, tried on random ones.</summary>
public sealed partial class EstatePropertyTests
{
    private static readonly RuleSessions allRules = new(_ => true);

    [Fact]
    public void The_order_of_rows_never_matters()
    {
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
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
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
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
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
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

    /// <summary>Names that keep their order, among themselves and beside keys of people such as PERSON:PID2: what is said is the same, with the new names in it.</summary>
    [Fact]
    public void Renaming_hosts_and_users_changes_only_names()
    {
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            EstateSketch renamed = Renamed(estate.Sketch, name => $"Z{name}");

            Said(estate, renamed)
                .Should()
                .BeEquivalentTo(
                    Said(estate, estate.Sketch).Select(said => Name().Replace(said, "Z$0")),
                    Because(seed, estate)
                );
        }
    }

    /// <summary>
    /// Names in the opposite order: the verdicts are the same. Not those of TSL3003, which follow the assignment, where the order of names decides
    /// between equals.
    /// </summary>
    [Fact]
    public void The_order_of_names_decides_no_verdict()
    {
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            EstateSketch renamed = Renamed(estate.Sketch, Opposite);

            Verdicts(estate, renamed)
                .Where(verdict => verdict.RuleId != "TSL3003")
                .Select(verdict => $"{verdict.RuleId} {verdict.Outcome} {verdict.Subject}")
                .Should()
                .BeEquivalentTo(
                    Verdicts(estate, estate.Sketch)
                        .Where(verdict => verdict.RuleId != "TSL3003")
                        .Select(verdict =>
                            $"{verdict.RuleId} {verdict.Outcome} {Name().Replace(verdict.Subject.ToString(), match => Opposite(match.Value))}"
                        ),
                    Because(seed, estate)
                );
        }
    }

    /// <summary>
    /// Of no rule but TSL3003: there a first TS User CAL turns a Per Device server into one of mixed use, a warning about its mode.
    /// </summary>
    [Fact]
    public void Adding_a_CAL_or_a_license_never_makes_a_verdict_worse()
    {
        (string File, string Row)[] additions =
        [
            ("cals.csv", "NEW,WindowsUser,2003,1,,,,Volume,,"),
            ("cals.csv", "NEW,WindowsDevice,2003,1,,,,Volume,,"),
            ("cals.csv", "NEW,TsUser,2003,1,,,,Volume,,"),
            ("cals.csv", "NEW,TsDevice,2003,1,,,,Volume,,"),
            ("server-licenses.csv", "NEW,Standard,2003,1,"),
            ("server-licenses.csv", "NEW,Enterprise,2003,1,"),
        ];
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            (string file, string row) = additions[seed % additions.Length];
            if (!estate.Sketch.Files.ContainsKey(file))
                continue;
            EstateSketch richer = estate.Sketch.WithRows(file, estate.Sketch.Rows(file).Append(row));
            ILookup<(string, Subject), Outcome> before = ByRuleAndSubject(estate);

            foreach (Finding after in Verdicts(estate, richer).Where(verdict => verdict.RuleId != "TSL3003"))
                if (before.Contains((after.RuleId, after.Subject)))
                    Rank(after.Outcome)
                        .Should()
                        .BeGreaterThanOrEqualTo(
                            before[(after.RuleId, after.Subject)].Min(Rank),
                            $"{after.RuleId} {after.Subject} with {row} in {Because(seed, estate)}"
                        );
        }
    }

    [Fact]
    public void Activating_the_license_servers_never_makes_a_verdict_worse()
    {
        int better = 0;
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            if (!estate.Sketch.Files.ContainsKey("license-servers.csv"))
                continue;
            EstateSketch activated = estate.Sketch.WithRows(
                "license-servers.csv",
                [.. estate.Sketch.Rows("license-servers.csv").Select(row => row[..row.LastIndexOf(',')] + ",yes")]
            );
            ILookup<(string, Subject), Outcome> before = ByRuleAndSubject(estate);

            foreach (Finding after in Verdicts(estate, activated))
                if (before.Contains((after.RuleId, after.Subject)))
                {
                    better += Rank(after.Outcome) > before[(after.RuleId, after.Subject)].Min(Rank) ? 1 : 0;
                    Rank(after.Outcome)
                        .Should()
                        .BeGreaterThanOrEqualTo(
                            before[(after.RuleId, after.Subject)].Min(Rank),
                            $"{after.RuleId} {after.Subject} in {Because(seed, estate)}"
                        );
                }
        }
        better.Should().BePositive("activation decides something somewhere");
    }

    /// <summary>A domain of its own, with a file server on Windows 2000 that nobody uses and controllers of that product.</summary>
    [Fact]
    public void An_unrelated_domain_changes_nothing_in_the_others()
    {
        for (int seed = 0; seed < RandomEstate.Cases; seed++)
        {
            RandomEstate estate = RandomEstate.Of(seed);
            EstateSketch larger = estate
                .Sketch.WithRows(
                    "servers.csv",
                    estate.Sketch.Rows("servers.csv").Append("FAR1,Windows 2000 Server,Standard,None,,,,,")
                )
                .With("domains.csv", "Domain,ControllersOperatingSystem", "NORTHWIND,Windows 2000");

            string[] before = [.. Said(estate, estate.Sketch).Where(said => !CountsRows(said))];
            string[] after =
            [
                .. Said(estate, larger)
                    .Where(said => !said.Contains("FAR1", StringComparison.Ordinal) && !CountsRows(said)),
            ];
            after.Except(before, StringComparer.Ordinal).Should().BeEmpty(Because(seed, estate));
            before.Except(after, StringComparer.Ordinal).Should().BeEmpty(Because(seed, estate));
        }
    }

    /// <summary>TSL9005 tells how many rows of a file were read.</summary>
    private static bool CountsRows(string said) => said.StartsWith("TSL9005", StringComparison.Ordinal);

    /// <summary>Hosts and users of the random estates, and nothing else that they hold.</summary>
    [GeneratedRegex(@"\b[CSU][0-9]\b", RegexOptions.None, 1000)]
    private static partial Regex Name();

    private static string Opposite(string name) => $"{name[0]}{9 - (name[1] - '0')}";

    private static EstateSketch Renamed(EstateSketch sketch, Func<string, string> rename) =>
        sketch.Files.Keys.Aggregate(
            sketch,
            (renamed, file) =>
                renamed.WithRows(
                    file,
                    [.. sketch.Rows(file).Select(row => Name().Replace(row, match => rename(match.Value)))]
                )
        );

    private static int Rank(Outcome outcome) =>
        outcome switch
        {
            Outcome.NonCompliant => 0,
            Outcome.Indeterminate => 1,
            _ => 2,
        };

    private static ILookup<(string, Subject), Outcome> ByRuleAndSubject(RandomEstate estate) =>
        Verdicts(estate, estate.Sketch)
            .ToLookup(verdict => (verdict.RuleId, verdict.Subject), verdict => verdict.Outcome);

    private static Finding[] Verdicts(RandomEstate estate, EstateSketch sketch) =>
        allRules.Facts<Finding>(sketch.ToText(), estate.AsOf, estate.Switches);

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
                    $"{finding.RuleId} {finding.Aspect} {finding.Outcome} {finding.Severity} {finding.Subject}: {finding.Message} | {finding.Actual} | {finding.Expected} | {finding.Recommendation}"
                )
                .Order(StringComparer.Ordinal),
        ];
}
