using System.Globalization;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Answers the rules' question by the CAL mix library, and puts its proof into words.</summary>
/// <param name="gapCloser">Asked about what flows and exact search leave open; null to do without.</param>
/// <param name="budget">The work that questions may take.</param>
/// <param name="proofs">Where proofs are kept; null to let them go.</param>
/// <param name="progress">Told how far a search is.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class CalMixService(
    IGapCloser? gapCloser,
    MixBudget budget,
    CalMixProofs? proofs,
    IProgress<string> progress,
    CancellationToken cancellation
) : ICalMixSolver
{
    /// <inheritdoc/>
    public CalMixAnswer Solve(CalMixQuestion question)
    {
        cancellation.ThrowIfCancellationRequested();
        AccessGraph graph = AccessGraphOf.Question(question, cancellation);
        ScaledPrices prices = ScaledPrices.Of(question);
        long work = budget.For(question);
        CalMixResult result = CalMixSolver.Solve(
            graph,
            new CalPools(question.PoolUser, question.PoolDevice),
            prices.Whole,
            new SolveLimits
            {
                Work = work,
                GapCloser = gapCloser,
                Progress = new Shown(question, prices, progress),
                Cancellation = cancellation,
            },
            new CalMix.CalAssignment(question.PresentPeople, question.PresentDevices)
        );
        budget.Spend(question, result.Work);
        proofs?.Keep(question, result);
        MixAnswer best = result.Cheapest;
        (long Cals, long Cost) bounds = Bounds(result, prices.Whole);
        return new CalMixAnswer
        {
            MinimumMixed = checked((int)result.FewestFromZero.Cost),
            MinimumMixedLowerBound = checked((int)result.FewestFromZero.ProvedBound),
            FromZeroUser = checked((int)result.CheapestFromZero.UserCals),
            FromZeroDevice = checked((int)result.CheapestFromZero.DeviceCals),
            Covered = result.Covered,
            UserHolders = best.Assignment.People,
            DeviceHolders = best.Assignment.Devices,
            AddUser = checked((int)best.AddUser),
            AddDevice = checked((int)best.AddDevice),
            AddFewest = checked((int)Math.Min(result.Fewest.Cost, best.AddCount)),
            AddLowerBound = checked((int)bounds.Cals),
            AddCostLowerBound = prices.Amount(bounds.Cost),
            IsLeast = best.ProvedBound == best.Cost && result.Fewest.ProvedBound == result.Fewest.Cost,
            IsOutOfWork = work == 0,
            Proof = Words(best.Proof),
        };
    }

    /// <summary>So many CALs cost no less than as many of the cheaper kind, and so much money buys no fewer than as many of the dearer.</summary>
    private static (long Cals, long Cost) Bounds(CalMixResult result, CalPrices prices)
    {
        (long cals, long cost) = (result.Fewest.ProvedBound, result.Cheapest.ProvedBound);
        long dearer = Math.Max(prices.User, prices.Device);
        return (
            Math.Max(cals, (cost + dearer - 1) / dearer),
            Math.Max(cost, cals * Math.Min(prices.User, prices.Device))
        );
    }

    private static string Words(MixProof proof) =>
        proof switch
        {
            MixProof.FlowCertificate => "proved by a flow certificate",
            MixProof.ExactSearch => "proved by exact search",
            MixProof.Solver => "best found, cheapest according to a solver, not proved",
            MixProof.Gap => "best found, not proved cheapest",
            _ => throw new ArgumentOutOfRangeException(nameof(proof)),
        };

    /// <summary>Says of the question that the verdict rests on what is to be bought: the best found and the least possible.</summary>
    private sealed class Shown(CalMixQuestion question, ScaledPrices prices, IProgress<string> progress)
        : IProgress<MixProgress>
    {
        private readonly string cals = question.Layer == CalLayer.Windows ? "Windows CALs" : "TS CALs";

        public void Report(MixProgress value)
        {
            if (!question.IsVerdict)
                return;
            progress.Report(
                value.Prices == CalPrices.Equal || question.Currency is not { } currency
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"mixing {cals}: to buy {value.Best} CALs, at least {value.Bound}"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"mixing {cals}: to buy for {currency} {prices.Amount(value.Best):0.00}, at least {prices.Amount(value.Bound):0.00}"
                    )
            );
        }
    }
}
