using System.Globalization;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using CsvHelper;

namespace ComplianceAnalyzer.Reporting.Csv;

/// <summary>Writes who gets which CAL, one row a holder: the list to work through with the license server open beside it.</summary>
internal sealed class AssignmentCsvWriter : IReportWriter
{
    // Account and host names come from outside: a spreadsheet must not take one for a formula.
    private static readonly CsvWriterOptions Layout = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        using CsvWriter csv = CsvWriter.Create(output, Layout, leaveOpen: true);
        csv.WriteHeader([.. ReportMark.HoldersHeader]);
        foreach (CalDemand demand in result.CalDemand)
        foreach (CalAssignment holder in demand.Assignments)
        {
            cancellation.ThrowIfCancellationRequested();
            csv.WriteRecord([
                demand.Layer.ToString(),
                holder.Kind.ToString(),
                holder.Holder,
                holder.Count.ToString(CultureInfo.InvariantCulture),
                holder.HeldByName ? "yes" : "no",
                holder.ToBuy.ToString(CultureInfo.InvariantCulture),
            ]);
        }
    }
}
