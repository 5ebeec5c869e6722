namespace ComplianceAnalyzer.Analysis;

/// <summary>A fault of the program, with the stage it happened in. Never bad input, never a verdict.</summary>
public sealed class StageFaultException : Exception
{
    /// <summary>Names the stage of a fault.</summary>
    public StageFaultException(string stage, Exception innerException)
        : base($"The program failed in stage '{stage}': {innerException?.Message}", innerException) => Stage = stage;

    /// <summary>The stage: import, rules, result, report.</summary>
    public string Stage { get; }
}
