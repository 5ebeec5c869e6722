using AwesomeAssertions;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Analysis.Tests.Summaries;

/// <summary>
/// Two terminal servers in two domains share a name and have an invalid mode (TSL3001, a warning); one copy has no license (TSL1001, an
/// error). The analysis date is 2006-01-01.
/// </summary>
public sealed class WaiversTests
{
    private static readonly EstateText estate = EstateText
        .Empty.With(
            "servers.csv",
            "Name,Domain,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
            "TS1,CONTOSO,Windows Server 2003,Standard,Application,0",
            "TS1,FABRIKAM,Windows Server 2003,Standard,Application,0"
        )
        .With("server-licenses.csv", "LicenseId,Edition,Version,Quantity", "SL,Standard,2003,1");

    [Fact]
    public void A_waiver_covers_the_findings_of_its_rule_and_subject_and_is_shown_with_them()
    {
        AnalysisResult result = Analyze(@"TSL3001,FABRIKAM\TS1,Reinstalled in March,Desk,2006-03-31");

        Finding[] modes = Of(result, "TSL3001");
        modes.Should().HaveCount(2);
        modes.Single(finding => finding.Subject.Key == @"CONTOSO\TS1").Waiver.Should().BeNull();
        modes
            .Single(finding => finding.Subject.Key == @"FABRIKAM\TS1")
            .Waiver.Should()
            .BeEquivalentTo(
                new
                {
                    Justification = "Reinstalled in March",
                    Owner = "Desk",
                    ExpiresOn = new DateOnly(2006, 3, 31),
                }
            );
        result.Summary.Waived.Should().Be(1);
        result.Summary.Warning.Should().Be(1);
        Diagnosed(result).Should().BeEmpty();
    }

    [Theory]
    [InlineData("tsl3001,*", 2)]
    [InlineData("TSL3001,*ts1", 2)]
    [InlineData(@"TSL3001,contoso\*", 1)]
    [InlineData(@"TSL3001,*\TS?", 0)]
    [InlineData("TSL3001,TS1", 0)]
    [InlineData(@"TSL3001,c*\*1", 1)]
    [InlineData(@"TSL3001,*O*S*\TS1", 1)]
    [InlineData(@"TSL3001,FABRIKAM\TS1*1", 0)]
    [InlineData("TSL3002,*", 0)]
    public void A_star_stands_for_any_run_of_characters_and_nothing_else_does(string ruleAndSubject, int waived)
    {
        AnalysisResult result = Analyze($"{ruleAndSubject},Why,Desk,2006-03-31");

        result.Summary.Waived.Should().Be(waived);
        Diagnosed(result).Should().Equal(waived > 0 ? [] : ["WVR002"]);
    }

    [Fact]
    public void It_holds_on_its_last_day_and_not_on_the_day_after_it()
    {
        AnalysisResult lastDay = Analyze("TSL3001,*,Why,Desk,2006-01-01");
        lastDay.Summary.Waived.Should().Be(2);
        Diagnosed(lastDay).Should().BeEmpty();

        AnalysisResult dayAfter = Analyze("TSL3001,*,Why,Desk,2005-12-31");
        dayAfter.Summary.Waived.Should().Be(0);
        Diagnosed(dayAfter).Should().Equal("WVR001");
    }

    [Fact]
    public void A_waiver_of_no_rule_and_one_without_owner_are_reported()
    {
        AnalysisResult result = Analyze("TSL9999,*,Why,Desk,2006-03-31", "TSL3001,*,Why,,2006-03-31");

        result.Summary.Waived.Should().Be(0);
        Diagnosed(result).Should().Equal("WVR003");
        result
            .Estate.Diagnostics.Should()
            .Contain(diagnostic => diagnostic.File == "waivers.csv" && diagnostic.Line == 3)
            .Which.Severity.Should()
            .Be(DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_waived_breach_does_not_decide_the_verdict()
    {
        Analyze().Verdict.Should().Be(Verdict.NonCompliant);
        Analyze("TSL1001,*,Ordered,Desk,2006-03-31").Verdict.Should().NotBe(Verdict.NonCompliant);
        Of(Analyze("TSL1001,*,Ordered,Desk,2006-03-31"), "TSL1001")
            .Should()
            .ContainSingle(finding => finding.Outcome == Outcome.NonCompliant);
    }

    [Fact]
    public void What_is_in_order_needs_no_waiver()
    {
        AnalysisResult result = Analyze("TSL9005,*,Why,Desk,2006-03-31");

        result.Summary.Waived.Should().Be(0);
        Diagnosed(result).Should().Equal("WVR002");
    }

    private static AnalysisResult Analyze(params string[] waivers) =>
        EstateRun.Analyze(
            estate.With("waivers.csv", ["RuleId,Subject,Justification,Owner,ExpiresOn", .. waivers]),
            new AnalysisOptions { AsOf = new DateOnly(2006, 1, 1) }
        );

    private static Finding[] Of(AnalysisResult result, string rule) =>
        [.. result.Findings.Where(finding => finding.RuleId == rule)];

    private static IEnumerable<string> Diagnosed(AnalysisResult result) =>
        result
            .Estate.Diagnostics.Select(diagnostic => diagnostic.Code)
            .Where(code => code.StartsWith("WVR", StringComparison.Ordinal));
}
