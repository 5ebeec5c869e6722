namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Answers which people and devices should hold CALs. Rules ask it as a service; they know nothing of how it is solved.</summary>
public interface ICalMixSolver
{
    /// <summary>Solves one layer. The same question always gives the same answer.</summary>
    CalMixAnswer Solve(CalMixQuestion question);
}
