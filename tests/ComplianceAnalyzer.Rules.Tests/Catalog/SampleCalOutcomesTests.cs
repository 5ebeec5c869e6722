using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>
/// Every outcome that the rules of groups 1 to 3 can have, by the folder of the sample estate and the subject that its README gives. They judge the
/// estate as a whole, so that one estate cannot show them all.
/// </summary>
public sealed class SampleCalOutcomesTests
{
    private static readonly string[] expected =
    [
        ". TSL1001 NonCompliant server-edition Standard",
        "in-order TSL1001 Compliant server-edition Standard",
        "open TSL1001 Indeterminate table server-licenses.csv",
        ". TSL1002 NonCompliant cal-layer Windows",
        "in-order TSL1002 Compliant cal-layer Windows",
        "open TSL1002 Indeterminate cal-layer Windows",
        ". TSL1003 NonCompliant server ERFFS1",
        "in-order TSL1003 Compliant server INOFS1",
        "open TSL1003 Indeterminate server OPNFS1",
        ". TSL1004 NonCompliant cal-pack EC-WIN-2000",
        "in-order TSL1004 Compliant cal-pack I-ANNA",
        "external-users TSL1005 NonCompliant server EXTFS1",
        "in-order TSL1005 Compliant server INOTS1",
        "open TSL1005 Indeterminate server OPNTS1",
        "external-users TSL1006 NonCompliant cal-pack X-CONN",
        "in-order TSL1006 Compliant cal-pack I-CONN",
        "open-cals TSL1006 Indeterminate cal-pack O-CONN",
        ". TSL2001 NonCompliant cal-layer TerminalServices",
        "in-order TSL2001 Compliant cal-layer TerminalServices",
        "open TSL2001 Indeterminate cal-layer TerminalServices",
        "named-cals TSL2002 NonCompliant cal-layer TerminalServices",
        "in-order TSL2002 Compliant cal-layer TerminalServices",
        "open-cals TSL2002 Indeterminate cal-layer TerminalServices",
        ". TSL2003 Advice cal-layer TerminalServices",
        "in-order TSL2003 Compliant cal-layer TerminalServices",
        ". TSL2004 NonCompliant cal-pack EC-2000",
        "in-order TSL2004 Compliant cal-pack I-PC1",
        "open-usage TSL2004 Indeterminate cal-pack O-2000",
        "user-cals-only TSL2005 NonCompliant cal-layer TerminalServices",
        "in-order TSL2005 Compliant cal-layer TerminalServices",
        "open TSL2005 Indeterminate cal-layer TerminalServices",
        "external-users TSL2006 NonCompliant server EXTDC1",
        "in-order TSL2006 Compliant server INODC1",
        "open TSL2006 Indeterminate server OPNDC1",
        "external-users TSL2007 NonCompliant server EXTWEB1",
        "in-order TSL2007 Compliant server INOTS1",
        "open TSL2007 Indeterminate server OPNTS2",
        ". TSL3001 NonCompliant server ERFTS3",
        "in-order TSL3001 Compliant server INOTS1",
        ". TSL3002 NonCompliant server ERFTS4",
        "in-order TSL3002 Compliant server INOTS1",
        ". TSL3003 NonCompliant server ERFTS1",
        "in-order TSL3003 Compliant server INOTS1",
        "user-cals-only TSL3004 NonCompliant server USRTS1",
        "in-order TSL3004 Compliant server INOTS1",
        "open-cals TSL3004 Indeterminate server OPCTS1",
        ". TSL3005 Advice server ERFTS2",
        "user-cals-only TSL3006 NonCompliant server USROLD1",
        "in-order TSL3006 Compliant server INOOLD1",
        "open-devices TSL3006 Indeterminate server OPDOLD1",
    ];

    [Fact]
    public void Each_folder_shows_what_the_README_says()
    {
        HashSet<string> found =
        [
            .. EveryRuleFiresTests
                .Parts()
                .SelectMany(part =>
                    EstateRun
                        .Analyze(part.Estate, new AnalysisOptions { AsOf = new DateOnly(2015, 9, 30) })
                        .Findings.Select(finding => $"{part.Name} {finding.RuleId} {finding.Outcome} {finding.Subject}")
                ),
        ];

        expected.Except(found, StringComparer.Ordinal).Should().BeEmpty();
    }

    /// <summary>A rule can have the outcomes that its source concludes; each of them is in the list.</summary>
    [Fact]
    public void The_list_holds_every_outcome_that_the_sources_conclude()
    {
        string[] concluded =
        [
            .. Directory
                .EnumerateFiles(RuleClasses.SourceFolder, "TSL*.cs", SearchOption.AllDirectories)
                .SelectMany(Outcomes)
                .Distinct(StringComparer.Ordinal),
        ];

        concluded.Should().HaveCountGreaterThan(20);
        concluded
            .Except(expected.Select(line => string.Join(' ', line.Split(' ')[1..3])), StringComparer.Ordinal)
            .Should()
            .BeEmpty();
    }

    private static IEnumerable<string> Outcomes(string file)
    {
        string id = Path.GetFileName(file)[..7];
        if (id[3] is < '1' or > '3')
            return [];
        string source = File.ReadAllText(file);
        return Enum.GetNames<Outcome>()
            .Where(outcome => source.Contains($"{outcome}<{id}", StringComparison.Ordinal))
            .Select(outcome => $"{id} {outcome}");
    }
}
