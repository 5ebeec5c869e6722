using System.Collections.Immutable;
using ComplianceAnalyzer.CalMix.Flow;
using ComplianceAnalyzer.CalMix.Pools;

namespace ComplianceAnalyzer.CalMix;

/// <summary>Finds which people should get User CALs and which devices Device CALs, and proves how cheap it can be.</summary>
public static class CalMixSolver
{
    /// <summary>Answers all questions about one graph.</summary>
    /// <param name="graph">The accesses of one layer.</param>
    /// <param name="pools">The CALs owned of that layer, without those held by name.</param>
    /// <param name="prices">What a CAL costs; equal prices if omitted.</param>
    /// <param name="limits">How far to search; <see cref="SolveLimits.Default"/> if omitted.</param>
    /// <param name="present">
    /// Who has a CAL of the pool at present; nobody if omitted. Among minimum cuts, which are all equally cheap, the one that changes fewest
    /// of these is chosen, then the one with fewest holders. Elsewhere they are kept if they are themselves among the cheapest.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A pool below zero, or a price out of its range.</exception>
    /// <exception cref="OperationCanceledException">Canceled by the limits' token.</exception>
    public static CalMixResult Solve(
        AccessGraph graph,
        CalPools pools,
        CalPrices? prices = null,
        SolveLimits? limits = null,
        CalAssignment? present = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        var priced = prices ?? CalPrices.Equal;
        Check(pools);
        Check(priced);
        var questions = new MixQuestions(graph, limits ?? SolveLimits.Default, present ?? CalAssignment.Empty);
        // Equal prices first: all questions then begin from the same flow.
        var fewestFromZero = questions.Answer(CalPools.None, CalPrices.Equal);
        var equal = priced == CalPrices.Equal;
        var fewest =
            pools == CalPools.None ? fewestFromZero : questions.Answer(pools, CalPrices.Equal, others: equal ? 0 : 1);
        var cheapestFromZero = equal ? fewestFromZero : questions.Answer(CalPools.None, priced);
        return new CalMixResult
        {
            FewestFromZero = fewestFromZero,
            Fewest = fewest,
            CheapestFromZero = cheapestFromZero,
            Cheapest =
                equal ? fewest
                : pools == CalPools.None ? cheapestFromZero
                : questions.Answer(pools, priced),
            AllUser = questions.AllUser,
            AllDevice = questions.AllDevice,
            Work = questions.Work,
        };
    }

    /// <summary>Answers one question only: the cheapest mix if no CAL were owned, save those held by name. One flow, and its proof.</summary>
    /// <param name="graph">The accesses of one layer.</param>
    /// <param name="prices">What a CAL costs; equal prices if omitted.</param>
    /// <param name="limits">How far to search; <see cref="SolveLimits.Default"/> if omitted.</param>
    /// <param name="present">Who has a CAL of the pool at present, as in <see cref="Solve"/>.</param>
    /// <returns>The same as <see cref="CalMixResult.CheapestFromZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A price out of its range.</exception>
    /// <exception cref="OperationCanceledException">Canceled by the limits' token.</exception>
    public static MixAnswer SolveFromZero(
        AccessGraph graph,
        CalPrices? prices = null,
        SolveLimits? limits = null,
        CalAssignment? present = null
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        var priced = prices ?? CalPrices.Equal;
        Check(priced);
        return new MixQuestions(graph, limits ?? SolveLimits.Default, present ?? CalAssignment.Empty).Answer(
            CalPools.None,
            priced
        );
    }

    private static void Check(CalPools pools)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pools.User, nameof(pools));
        ArgumentOutOfRangeException.ThrowIfNegative(pools.Device, nameof(pools));
    }

    private static void Check(CalPrices prices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(prices.User, prices.Device), 1, nameof(prices));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            Math.Max(prices.User, prices.Device),
            CalPrices.Highest,
            nameof(prices)
        );
    }
}
