using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Lifecycle;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Lifecycle;

public sealed class TSL7001SupportEndedTests : RuleTests<TSL7001SupportEnded>
{
    private static readonly DateOnly serverEnd = new(2015, 7, 14);
    private static readonly DateOnly xpEnd = new(2014, 4, 8);

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        (RuleCase.Finding("both products in 2016", Estate) with { AsOf = new DateOnly(2016, 1, 1) })
            .Expect(Outcome.NonCompliant, "product", "Windows Server 2003", "2015-07-14", "machines that run it: 2")
            .Expect(Outcome.NonCompliant, "product", "Windows XP", "2014-04-08", "machines that run it: 3"),
        RuleCase
            .Clean("both products in 2006", Estate)
            .Expect(Outcome.Compliant, "product", "Windows Server 2003", "machines that run it: 2")
            .Expect(Outcome.Compliant, "product", "Windows XP", "machines that run it: 3"),
        RuleCase.Clean(
            "neither product",
            EstateText
                .Empty.With(
                    "servers.csv",
                    "Name,OperatingSystem",
                    "OLD1,Windows 2000 Server",
                    "NEW1,Windows Server 2012"
                )
                .With("clients.csv", "Name,OperatingSystem", "PC1,Windows 7 Professional", "PC2,")
        ),
        (RuleCase.Boundary("the last day of Windows Server 2003", Estate) with { AsOf = serverEnd.AddDays(-1) })
            .Expect(Outcome.Compliant, "product", "Windows Server 2003")
            .Expect(Outcome.NonCompliant, "product", "Windows XP"),
        (RuleCase.Boundary("the first day without Windows Server 2003", Estate) with { AsOf = serverEnd })
            .Expect(Outcome.NonCompliant, "product", "Windows Server 2003")
            .Expect(Outcome.NonCompliant, "product", "Windows XP"),
        (RuleCase.Boundary("the last day of Windows XP", Estate) with { AsOf = xpEnd.AddDays(-1) })
            .Expect(Outcome.Compliant, "product", "Windows Server 2003")
            .Expect(Outcome.Compliant, "product", "Windows XP"),
        (RuleCase.Boundary("the first day without Windows XP", Estate) with { AsOf = xpEnd })
            .Expect(Outcome.Compliant, "product", "Windows Server 2003")
            .Expect(Outcome.NonCompliant, "product", "Windows XP"),
    ];

    [Fact]
    public void The_end_of_support_is_never_a_breach() =>
        EstateRun
            .Analyze(Estate, new AnalysisOptions { AsOf = new DateOnly(2020, 1, 1) })
            .Findings.Where(finding => finding.RuleId == "TSL7001")
            .Should()
            .HaveCount(2)
            .And.OnlyContain(finding => finding.Severity == Severity.Note);

    private static EstateText Estate =>
        EstateText
            .Empty.With(
                "servers.csv",
                "Name,OperatingSystem",
                "FS1,\"Windows Server 2003, Standard Edition\"",
                "FS2,\"Windows Server 2003 R2, Enterprise x64\"",
                "OLD1,Windows 2000 Server"
            )
            .With(
                "clients.csv",
                "Name,OperatingSystem",
                "PC1,Windows XP Professional",
                "PC2,Microsoft Windows XP Professional",
                "HOME1,Windows XP Home Edition",
                "PC3,Windows 2000 Professional"
            );
}
