using AwesomeAssertions;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Licensing;
using Xunit;

namespace ComplianceAnalyzer.Analysis.Tests.CalMixing;

public sealed class MixBudgetTests
{
    private const int Many = 1_000_000;

    [Fact]
    public void More_effort_is_more_work()
    {
        long normal = MixBudget.WorkOfLayer(MixEffort.Normal, Many);

        MixBudget.WorkOfLayer(MixEffort.Low, Many).Should().Be(normal / 8);
        MixBudget.WorkOfLayer(MixEffort.High, Many).Should().Be(normal * 20);
    }

    /// <summary>Two thirds for the question that the verdict rests on, one third for all the others of the layer together.</summary>
    [Fact]
    public void All_questions_of_a_layer_share_its_work()
    {
        long layer = MixBudget.WorkOfLayer(MixEffort.Normal, 4);
        var budget = new MixBudget(MixEffort.Normal, pool: null);
        long verdict = budget.For(Question(CalLayer.Windows, isVerdict: true));
        long first = budget.For(Question(CalLayer.Windows));
        budget.Spend(Question(CalLayer.Windows), first - 10);
        long second = budget.For(Question(CalLayer.Windows));
        budget.Spend(Question(CalLayer.Windows), 50);

        (verdict + first).Should().BeInRange(layer - 3, layer);
        second.Should().Be(10);
        budget.For(Question(CalLayer.Windows)).Should().Be(0);
        budget.For(Question(CalLayer.TerminalServices)).Should().Be(first);
        budget.For(Question(CalLayer.Windows, isVerdict: true)).Should().Be(verdict);
    }

    [Fact]
    public void A_pool_is_shared_by_all_analyses_of_a_study()
    {
        var pool = new WorkPool(100);
        new MixBudget(MixEffort.Normal, pool).Spend(Question(CalLayer.Windows, isVerdict: true), 70);

        new MixBudget(MixEffort.Normal, pool).For(Question(CalLayer.TerminalServices)).Should().Be(30);
        pool.Spend(31);
        (pool.IsSpent, pool.Left).Should().Be((true, 0));
    }

    private static CalMixQuestion Question(CalLayer layer, bool isVerdict = false) =>
        new()
        {
            Layer = layer,
            IsVerdict = isVerdict,
            People = ["A", "B"],
            Devices = ["C", "D"],
            PeopleWeights = [1, 1],
            Accesses = [(0, 0), (0, 1), (1, 0), (1, 1)],
        };
}
