namespace ComplianceAnalyzer.Analysis;

/// <summary>Runs one stage of the pipeline, so that a fault says where it happened.</summary>
internal static class Stage
{
    internal static T Run<T>(string name, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not StageFaultException)
        {
            throw new StageFaultException(name, fault);
        }
    }
}
