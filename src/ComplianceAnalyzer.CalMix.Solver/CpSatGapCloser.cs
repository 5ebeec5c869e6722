using System.Collections.Immutable;
using System.Globalization;
using Google.OrTools.Sat;

namespace ComplianceAnalyzer.CalMix.Solver;

/// <summary>
/// Closes a gap with CP-SAT. One worker and a limit in its own deterministic time give the same answer on every run;
/// with two workers its bound has been seen to stay at zero.
/// </summary>
/// <param name="effort">Deterministic seconds allowed to one problem, above zero.</param>
/// <param name="mostVertices">Larger problems are left alone.</param>
public sealed class CpSatGapCloser(double effort = 30, int mostVertices = 30_000) : IGapCloser
{
    /// <inheritdoc/>
    public GapClosing? Close(GapProblem problem, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.UserWeights.Length + problem.Devices > mostVertices)
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

        var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture,
                $"num_workers:1 linearization_level:2 random_seed:1 max_deterministic_time:{effort}"
            ),
        };
        using var stop = cancellation.Register(solver.StopSearch);
        var status = solver.Solve(model);
        cancellation.ThrowIfCancellationRequested();
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;
        // The bound is a double; half a unit forgives its last digits, since costs are whole.
        var bound = (long)Math.Ceiling(solver.BestObjectiveBound - 0.5);
        return new GapClosing(new CalAssignment(Chosen(solver, users), Chosen(solver, devices)), bound);
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
