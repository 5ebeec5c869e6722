namespace ComplianceAnalyzer.CalMix;

/// <summary>A solver that may find a cheaper mix, or rule one out, where flows and exact search were not enough. The product works without one.</summary>
public interface IGapCloser
{
    /// <summary>Looks for a cover that costs less than the best known; null if it found none and ruled none out.</summary>
    /// <param name="problem">The open problem.</param>
    /// <param name="cancellation">Stops the solver.</param>
    GapClosing? Close(GapProblem problem, CancellationToken cancellation);
}
