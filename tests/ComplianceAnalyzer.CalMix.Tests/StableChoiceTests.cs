using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

public sealed class StableChoiceTests
{
    [Fact]
    public void Present_assignments_decide_between_equal_mixes()
    {
        // Two pairs: either end of each will do.
        var graph = new Estate([1, 1], 2, [(0, 0), (1, 1)]).Graph();

        Choice(graph, new CalAssignment([0], [1])).Should().Be("people 0 devices 1");
        Choice(graph, new CalAssignment([1], [0])).Should().Be("people 1 devices 0");
        Choice(graph, CalAssignment.Empty).Should().Be("people 0,1 devices ");
    }

    [Fact]
    public void One_present_assignment_is_enough_to_be_kept()
    {
        var graph = new Estate([1, 1], 2, [(0, 0), (1, 1)]).Graph();

        Choice(graph, new CalAssignment([], [1])).Should().Be("people 0 devices 1");
    }

    [Fact]
    public void Fewer_holders_decide_when_nothing_is_assigned()
    {
        // Two people behind one account, or their two devices: two CALs either way, one holder or two.
        var graph = new Estate([2], 2, [(0, 0), (0, 1)]).Graph();

        Choice(graph, CalAssignment.Empty).Should().Be("people 0 devices ");
        Choice(graph, new CalAssignment([], [0, 1])).Should().Be("people  devices 0,1");
    }

    [Fact]
    public void Among_all_cheapest_covers_none_changes_less()
    {
        for (var seed = 0; seed < 1500; seed++)
        {
            var random = new Random(seed);
            var estate = Estate.Random(random, 5);
            // Every third time nobody has a CAL yet, which has a shorter way if every account is one human being.
            var most = seed % 3 == 0 ? 1 : 2;
            if (seed % 2 == 0)
                estate = estate with { Weights = [.. estate.Weights.Select(_ => 1)] };
            var present = new CalAssignment(
                [.. Enumerable.Range(0, estate.Weights.Length).Where(_ => random.Next(most) == 1)],
                [.. Enumerable.Range(0, estate.Devices).Where(_ => random.Next(most) == 1)]
            );
            var prices = new CalPrices(random.Next(1, 3), random.Next(1, 3));
            var answer = CalMixSolver.SolveFromZero(estate.Graph(), prices, present: present);

            Measure(answer.Assignment, present).Should().Be(LeastMeasure(estate, present, answer), $"seed {seed}");
        }
    }

    private static (int Changes, int Holders) Measure(CalAssignment assignment, CalAssignment present) =>
        (
            assignment.People.Except(present.People).Count()
                + present.People.Except(assignment.People).Count()
                + assignment.Devices.Except(present.Devices).Count()
                + present.Devices.Except(assignment.Devices).Count(),
            assignment.People.Length + assignment.Devices.Length
        );

    private static (int, int) LeastMeasure(Estate estate, CalAssignment present, MixAnswer answer)
    {
        var least = (int.MaxValue, int.MaxValue);
        var (people, devices) = (estate.Weights.Length, estate.Devices);
        for (var chosen = 0; chosen < 1 << (people + devices); chosen++)
        {
            var p = Enumerable.Range(0, people).Where(i => (chosen >> i & 1) == 1).ToHashSet();
            var d = Enumerable.Range(0, devices).Where(i => (chosen >> (people + i) & 1) == 1).ToHashSet();
            if (answer.Prices.User * p.Sum(i => estate.Weights[i]) + answer.Prices.Device * d.Count != answer.Cost)
                continue;
            var lawful = estate.Accesses.All(access =>
                (access.Person is { } u && (p.Contains(u) || estate.HeldPeople.Contains(u)))
                || (access.Device is { } v && (d.Contains(v) || estate.HeldDevices.Contains(v)))
            );
            if (!lawful || p.Overlaps(estate.HeldPeople) || d.Overlaps(estate.HeldDevices))
                continue;
            var measure = Measure(new CalAssignment([.. p], [.. d]), present);
            least = measure.CompareTo(least) < 0 ? measure : least;
        }
        return least;
    }

    private static string Choice(AccessGraph graph, CalAssignment present)
    {
        var assignment = CalMixSolver.Solve(graph, CalPools.None, present: present).FewestFromZero.Assignment;
        return $"people {string.Join(',', assignment.People)} devices {string.Join(',', assignment.Devices)}";
    }
}
