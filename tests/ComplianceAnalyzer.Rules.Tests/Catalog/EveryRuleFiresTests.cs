using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>The sample estate in which every rule has something to say.</summary>
public sealed class EveryRuleFiresTests
{
    private static readonly DateOnly asOf = new(2015, 9, 30);

    /// <summary>Where nothing is known of the use, and only there, TSL9001 speaks.</summary>
    [Fact]
    public void Every_verdict_rule_says_something_else_than_compliant()
    {
        EstateText estate = Read(Folder);
        string[] fired =
        [
            .. Fired(estate)
                .Concat(Fired(estate.Without("sessions.csv")))
                .Concat(Parts().SelectMany(part => Fired(part.Estate)))
                .Distinct(StringComparer.Ordinal),
        ];

        RuleClasses
            .All.Select(RuleIdentity.Describe)
            .Where(rule => !rule.IsDerivation)
            .Select(rule => rule.Id)
            .Should()
            .NotBeEmpty()
            .And.BeSubsetOf(fired);
    }

    private static IEnumerable<string> Fired(EstateText estate) =>
        EstateRun
            .Analyze(estate, new AnalysisOptions { AsOf = asOf })
            .Findings.Where(finding => finding.Outcome is not (Outcome.Compliant or Outcome.NotApplicable))
            .Select(finding => finding.RuleId);

    private static string Folder { get; } =
        Path.GetFullPath(Path.Combine(RuleClasses.SourceFolder, "..", "..", "sample-data", "every-rule-fires"));

    /// <summary>The estate that the tests of outcomes look at, too.</summary>
    internal static EstateText Read() => Read(Folder);

    /// <summary>The estate, named by a dot, and those in folders of their own.</summary>
    internal static IEnumerable<(string Name, EstateText Estate)> Parts() =>
        Directory
            .EnumerateDirectories(Folder)
            .Order(StringComparer.Ordinal)
            .Select(part => (Path.GetFileName(part), Read(part)))
            .Prepend((".", Read()));

    private static EstateText Read(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.csv")
            .Aggregate(
                EstateText.Empty,
                (estate, file) => estate.With(Path.GetFileName(file), File.ReadAllLines(file))
            );
}
