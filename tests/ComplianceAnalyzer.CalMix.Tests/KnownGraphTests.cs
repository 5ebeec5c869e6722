using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>Graphs small enough to know the answer by heart.</summary>
public sealed class KnownGraphTests
{
    // a-pc1, b-pc1, c-pc2, c-laptop
    private static readonly Estate Office = new([1, 1, 1], 3, [(0, 0), (1, 0), (2, 1), (2, 2)]);

    [Fact]
    public void Shared_pc_gets_a_device_cal_and_the_roamer_a_user_cal()
    {
        var result = CalMixSolver.Solve(Office.Graph(), CalPools.None);

        result.AllUser.Should().Be(3);
        result.AllDevice.Should().Be(3);
        result.FewestFromZero.Cost.Should().Be(2);
        result.FewestFromZero.Assignment.People.Should().Equal(2);
        result.FewestFromZero.Assignment.Devices.Should().Equal(0);
        result.FewestFromZero.Proof.Should().Be(MixProof.FlowCertificate);
        result.Covered.Should().BeFalse();
    }

    [Fact]
    public void A_total_that_suffices_without_an_assignment_is_a_shortfall()
    {
        // Two people with three devices of their own each: (2,0), (1,3) or (0,6). One CAL of either kind is two in total.
        var estate = new Estate([1, 1], 6, [(0, 0), (0, 1), (0, 2), (1, 3), (1, 4), (1, 5)]);
        var result = CalMixSolver.Solve(estate.Graph(), new CalPools(1, 1));

        result.FewestFromZero.Cost.Should().Be(2);
        result.Covered.Should().BeFalse();
        (result.Fewest.AddUser, result.Fewest.AddDevice).Should().Be((1, 0));
        result.Fewest.Proof.Should().Be(MixProof.FlowCertificate);
    }

    [Fact]
    public void No_access_needs_no_cal()
    {
        var result = CalMixSolver.Solve(new Estate([1, 1], 2, []).Graph(), CalPools.None);

        result.Covered.Should().BeTrue();
        (result.AllUser, result.AllDevice, result.FewestFromZero.Cost).Should().Be((0, 0, 0));
        CalMixSolver.Solve(new Estate([], 0, []).Graph(), new CalPools(1, 1)).Covered.Should().BeTrue();
    }

    [Fact]
    public void People_behind_one_account_each_need_a_user_cal()
    {
        // Five people share a logon used on two terminals: two Device CALs are fewer.
        var estate = new Estate([5], 2, [(0, 0), (0, 1)]);
        var result = CalMixSolver.Solve(estate.Graph(), CalPools.None);

        (result.AllUser, result.AllDevice, result.FewestFromZero.Cost).Should().Be((5, 2, 2));
    }

    [Fact]
    public void A_cal_held_by_name_covers_its_holder_and_leaves_the_pool_alone()
    {
        var result = CalMixSolver.Solve((Office with { HeldPeople = [2] }).Graph(), new CalPools(0, 1));

        result.Covered.Should().BeTrue();
        result.Fewest.Assignment.People.Should().BeEmpty();
        result.Fewest.Assignment.Devices.Should().Equal(0);
    }

    [Fact]
    public void An_access_with_one_end_leaves_no_choice()
    {
        var estate = new Estate([1], 2, [(0, 0), (null, 1), (0, null)]);
        var result = CalMixSolver.Solve(estate.Graph(), CalPools.None);

        (result.AllUser, result.AllDevice).Should().Be((null, null));
        result.FewestFromZero.Assignment.People.Should().Equal(0);
        result.FewestFromZero.Assignment.Devices.Should().Equal(1);
        // User CALs cannot stand in for the device's: two owned leave it short.
        CalMixSolver.Solve(estate.Graph(), new CalPools(2, 0)).Covered.Should().BeFalse();
    }

    [Fact]
    public void A_star_is_covered_by_its_hub()
    {
        var estate = new Estate([1], 50, [.. Enumerable.Range(0, 50).Select(d => ((int?)0, (int?)d))]);
        CalMixSolver.Solve(estate.Graph(), CalPools.None).FewestFromZero.Cost.Should().Be(1);
    }

    [Fact]
    public void Price_decides_between_ends_that_count_the_same()
    {
        var estate = new Estate([1], 1, [(0, 0)]);
        CalMixSolver.Solve(estate.Graph(), CalPools.None, new CalPrices(3, 2)).Cheapest.AddDevice.Should().Be(1);
        CalMixSolver.Solve(estate.Graph(), CalPools.None, new CalPrices(2, 3)).Cheapest.AddUser.Should().Be(1);
    }

    [Fact]
    public void An_access_seen_twice_is_one_access()
    {
        var graph = new Estate([1], 1, [(0, 0), (0, 0)]).Graph();
        graph.Accesses.Should().Be(1);
        graph.DevicesOf(0).ToArray().Should().Equal(0);
        graph.PeopleOf(0).ToArray().Should().Equal(0);
    }

    [Fact]
    public void Input_out_of_range_is_refused()
    {
        var graph = Office.Graph();
        FluentActions
            .Invoking(() => CalMixSolver.Solve(graph, new CalPools(-1, 0)))
            .Should()
            .Throw<ArgumentException>();
        FluentActions
            .Invoking(() => CalMixSolver.Solve(graph, CalPools.None, new CalPrices(0, 1)))
            .Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => new AccessGraphBuilder([0], 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AccessGraphBuilder(1, 1).AddAccess(0, 1)).Should().Throw<ArgumentException>();
    }
}
