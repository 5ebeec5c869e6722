using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Catalog;

/// <summary>Every outcome that the rules of groups 4 to 9 can have, by the subject in the sample estate that its README gives.</summary>
public sealed class SampleOutcomesTests
{
    private static readonly string[] expected =
    [
        "TSL4004 NonCompliant cal-pack EE-1",
        "TSL4004 NonCompliant cal-pack EE-2",
        "TSL4004 NonCompliant cal-pack EE-3",
        "TSL4004 Indeterminate cal-pack EE-4",
        "TSL4004 Compliant cal-pack EC-OVER",
        "TSL4004 Compliant cal-pack EC-LATE",
        "TSL4006 NonCompliant xp-license EXE-2",
        "TSL4006 Indeterminate xp-license EXE-3",
        "TSL4006 Compliant xp-license EXE-1",
        "TSL4007 NonCompliant xp-license EXE-4",
        "TSL4007 Compliant xp-license EXE-5",
        "TSL4007 Compliant xp-license EXE-6",
        "TSL4007 Compliant xp-license EXP-1",
        "TSL4008 NonCompliant xp-license EXE-5",
        "TSL4008 NonCompliant xp-license EXE-6",
        "TSL4008 Compliant xp-license EXP-1",
        "TSL4009 NonCompliant cal-pack EE-2",
        "TSL4009 Indeterminate cal-pack EE-3",
        "TSL4009 Compliant cal-pack EE-1",
        "TSL4009 Compliant cal-pack EE-4",
        "TSL4009 Compliant cal-pack EC-OVER",
        "TSL4009 Compliant cal-pack EC-LATE",
        "TSL4010 NonCompliant cal-pack EE-2",
        "TSL4010 Compliant cal-pack EE-1",
        "TSL4010 Compliant cal-pack EE-3",
        "TSL4010 Compliant cal-pack EC-OVER",
        "TSL5003 NonCompliant license-server EEMEM1",
        "TSL5003 Indeterminate license-server EECTL1",
        "TSL5003 Compliant license-server ERFLIC1",
        "TSL5003 Compliant license-server ERFOLD1",
        "TSL5004 NonCompliant domain FABOLD",
        "TSL5004 Indeterminate domain FABODD",
        "TSL5004 Compliant domain FABRIKAM",
        "TSL5004 Compliant domain FABMEM",
        "TSL5004 Compliant domain FABCTL",
        "TSL5006 NonCompliant server ERFTS2",
        "TSL5006 NonCompliant server EETS1",
        "TSL5006 Indeterminate server EETS2",
        "TSL5006 Indeterminate server EETS7",
        "TSL5006 Compliant server ERFTS1",
        "TSL5006 Compliant server ERFTS3",
        "TSL5006 Compliant server ERFTS4",
        "TSL5006 Compliant server EETS4",
        "TSL5006 Compliant server EETS5",
        "TSL5006 Compliant server EETS6",
        "TSL5007 NonCompliant server EETS3",
        "TSL5007 NonCompliant server EETS5",
        "TSL5007 Indeterminate server EETS6",
        "TSL5007 Compliant server EETS4",
        "TSL5008 NonCompliant server ERFTS2",
        "TSL5008 Indeterminate server EETS6",
        "TSL5008 Compliant server EETS4",
        "TSL6001 Advice incident EI-1",
        "TSL6001 Advice incident EI-2",
        "TSL6001 Advice incident EI-3",
        "TSL6001 Advice incident EI-4",
        "TSL6002 NonCompliant incident EI-1",
        "TSL6002 Advice incident EI-2",
        "TSL6002 Compliant incident EI-4",
        "TSL6003 Compliant incident EI-2",
        "TSL6003 Indeterminate incident EI-3",
        "TSL8001 NonCompliant cal-stock TsUser 2003",
        "TSL8001 Indeterminate cal-stock TsUser 2000",
        "TSL8001 Indeterminate cal-stock unknown",
        "TSL8001 Compliant cal-stock TsDevice 2003",
        "TSL8001 Compliant cal-stock TsDevice 2000",
        "TSL8002 NonCompliant cal-stock TsDevice 2000",
        "TSL8002 Indeterminate cal-stock TsUser 2000",
        "TSL8002 Compliant cal-stock TsUser 2003",
        "TSL8002 Compliant cal-stock TsDevice 2003",
        "TSL8003 NonCompliant client PC2",
        "TSL8003 Compliant client LAPTOP1",
        "TSL8003 Compliant client HOME1",
        "TSL8004 NonCompliant client PC3",
        "TSL8004 Indeterminate client LAPTOP1",
        "TSL8004 Compliant client HOME1",
        "TSL8005 NonCompliant key-pack ERFOLD1 1",
        "TSL8005 Compliant key-pack ERFLIC1 1",
        "TSL8005 Compliant key-pack ERFLIC1 2",
        "TSL8005 Compliant key-pack ERFLIC1 3",
        "TSL9003 Advice account DESK",
        "TSL9004 Indeterminate column server-licenses.csv AcquiredOn",
        "TSL9004 Advice column users.csv LastLogon",
    ];

    [Fact]
    public void Each_rule_says_of_each_subject_what_the_README_says()
    {
        HashSet<string> rules = expected.Select(line => line[..7]).ToHashSet(StringComparer.Ordinal);

        EstateRun
            .Analyze(EveryRuleFiresTests.Read(), new AnalysisOptions { AsOf = new DateOnly(2015, 9, 30) })
            .Findings.Where(finding => rules.Contains(finding.RuleId))
            .Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Subject}")
            .Should()
            .BeEquivalentTo(expected);
    }
}
