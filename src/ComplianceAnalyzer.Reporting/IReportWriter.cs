using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting;

/// <summary>Writes a result in one format. The same result gives the same bytes.</summary>
public interface IReportWriter
{
    /// <summary>Writes the whole report.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellation">Stops the writing; what was written by then is no report.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    void Write(AnalysisResult result, Stream output, CancellationToken cancellation);
}
