using AwesomeAssertions;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Analysis.Optimization;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Analysis.Tests.Optimization;

/// <summary>A search over changes of the estate ends with its work, and says what it left out.</summary>
public sealed class StudyBudgetTests
{
    private static readonly AnalysisOptions options = new() { AsOf = new DateOnly(2006, 1, 1) };

    // Two people with two devices each and no CAL: each holds one in both layers' mixes, so there are two changes to try, one for each person.
    private static readonly EstateText estate = EstateText
        .Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
            "TS1,Windows Server 2003,Standard,Application,PerUser"
        )
        .With("sessions.csv", "User,Client,Server", "anna,PC1,TS1", "anna,PC2,TS1", "bram,PC3,TS1", "bram,PC4,TS1")
        .With("cals.csv", "PackId,Kind,Version,Quantity");

    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(long.MaxValue, 2, 0)]
    public void What_was_not_tried_is_counted(long work, int tried, int leftOut)
    {
        AnalysisResult stated = EstateRun.Analyze(estate, options);
        var told = new Judgments();
        var search = new SavingSearch(
            stated,
            new Rerun(new Analyzer(RuleCatalog.Load()), options, CancellationToken.None),
            new WorkPool(work),
            told
        );

        _ = search.Savings().ToArray();

        (told.Count, search.LeftOut).Should().Be((tried, leftOut));
    }

    [Fact]
    public void An_ordinary_study_has_work_for_all_it_tries()
    {
        AnalysisResult stated = EstateRun.Analyze(estate, options);

        StudyBudget.For(stated).Left.Should().BeGreaterThan(60 * StudyBudget.OfJudgment(stated.Estate));
    }

    private sealed class Judgments : IProgress<string>
    {
        internal int Count { get; private set; }

        public void Report(string value) => Count++;
    }
}
