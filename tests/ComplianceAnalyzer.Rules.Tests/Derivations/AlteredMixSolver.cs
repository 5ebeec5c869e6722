using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

/// <summary>Counts the questions and alters the answers: a search that comes to its limits leaves some that trying every mix never gives.</summary>
internal sealed class AlteredMixSolver(Func<CalMixAnswer, CalMixAnswer> alter) : ICalMixSolver
{
    private readonly ExhaustiveMixSolver solver = new();

    internal int Questions { get; private set; }

    public CalMixAnswer Solve(CalMixQuestion question)
    {
        Questions++;
        return alter(solver.Solve(question));
    }
}
