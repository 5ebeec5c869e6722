using System.Collections.Immutable;
using System.Globalization;
using Google.OrTools.Sat;

namespace ComplianceAnalyzer.CalMix.Solver;

/// <summary>
/// Closes a gap with CP-SAT. One worker and a limit in its own deterministic time give the same answer on every run;
/// with two workers its bound has been seen to stay at zero.
/// </summary>
/// <param name="mostVertices">
/// Problems with more users and devices are left alone, and so are those with twice as many accesses: the solver hears a stop between two
/// steps of its own, and those take longer the larger the problem (half a second at the limit).
/// </param>
public sealed class CpSatGapCloser(int mostVertices = 20_000) : IGapCloser
{
    // A second of the solver's own time was seen to take one second of large problems and six of small ones.
    private const double StepsForSecond = 600e6;

    // Reading the problem and preparing it count little in the solver's own time: thirty microseconds for each access.
    private const long StepsForAccess = 3_000;

    // How often it is told again to stop, should it not have begun when it was told first.
    private const int MillisecondsToRepeat = 50;

    /// <inheritdoc/>
    public GapClosing? Close(GapProblem problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var work = problem.Work - (problem.Edges.Length * StepsForAccess);
        if (
            problem.UserWeights.Length + problem.Devices > mostVertices
            || problem.Edges.Length > 2 * mostVertices
            || work <= 0
        )
            return null;
        var model = new CpModel();
        var users = Choices(model, problem.UserWeights.Length, problem.Best.People);
        var devices = Choices(model, problem.Devices, problem.Best.Devices);
        foreach (var (user, device) in problem.Edges)
            model.AddBoolOr([users[user], devices[device]]);
        var buyUser = Bought(model, LinearExpr.WeightedSum(users, problem.UserWeights), problem.OwnedUser, problem);
        var buyDevice = Bought(model, LinearExpr.Sum(devices), problem.OwnedDevice, problem);
        var cost = (problem.Prices.User * buyUser) + (problem.Prices.Device * buyDevice);
        model.AddLinearConstraint(cost, problem.LowerBound, problem.BestCost);
        model.Minimize(cost);

        // Left alone, the solver takes the signal of an interrupt for itself and never gives it back.
        var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 linearization_level:2 random_seed:1 catch_sigint_signal:false max_deterministic_time:{work / StepsForSecond}"
            ),
        };
        var status = Solve(solver, model, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;
        // The bound is a double; half a unit forgives its last digits, since costs are whole.
        var bound = (long)Math.Ceiling(solver.BestObjectiveBound - 0.5);
        return new GapClosing(new CalAssignment(Chosen(solver, users), Chosen(solver, devices)), bound);
    }

    private static CpSolverStatus Solve(CpSolver solver, CpModel model, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var ended = new ManualResetEventSlim();
        using var stop = cancellation.Register(() =>
        {
            do solver.StopSearch();
            while (!ended.Wait(MillisecondsToRepeat, CancellationToken.None));
        });
        try
        {
            return solver.Solve(model);
        }
        finally
        {
            ended.Set();
        }
    }

    private static BoolVar[] Choices(CpModel model, int count, ImmutableArray<int> known)
    {
        var chosen = known.ToHashSet();
        var variables = new BoolVar[count];
        for (var i = 0; i < count; i++)
        {
            variables[i] = model.NewBoolVar(string.Empty);
            model.AddHint(variables[i], chosen.Contains(i));
        }
        return variables;
    }

    private static IntVar Bought(CpModel model, LinearExpr used, long owned, GapProblem problem)
    {
        // Nothing dearer than the best known is of interest, so neither is more than that cost buys.
        var bought = model.NewIntVar(0, problem.BestCost, string.Empty);
        model.Add(bought >= used - owned);
        return bought;
    }

    private static ImmutableArray<int> Chosen(CpSolver solver, BoolVar[] variables) =>
        [.. Enumerable.Range(0, variables.Length).Where(i => solver.BooleanValue(variables[i]))];
}
