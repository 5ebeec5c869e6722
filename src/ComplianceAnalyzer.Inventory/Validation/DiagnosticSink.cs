using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Validation;

/// <summary>Collects the diagnostics of one import.</summary>
internal sealed class DiagnosticSink
{
    private readonly List<Diagnostic> diagnostics = [];

    internal void Add(DiagnosticKind kind, SourceLocation location, string column, string message) =>
        diagnostics.Add(
            new Diagnostic(kind.Code, kind.Severity, location.File, location.Line, column, message, kind.Action)
        );

    internal void Add(DiagnosticKind kind, string file, string message) =>
        Add(kind, new SourceLocation(file, 0), "", message);

    /// <summary>All of them by file, line, code, column and message, so that the order of the work does not show.</summary>
    internal ImmutableArray<Diagnostic> Sorted()
    {
        Diagnostic[] sorted = [.. diagnostics];
        Array.Sort(sorted, Compare);
        return [.. sorted];
    }

    private static int Compare(Diagnostic left, Diagnostic right)
    {
        int order = string.CompareOrdinal(left.File, right.File);
        if (order == 0)
            order = left.Line.CompareTo(right.Line);
        if (order == 0)
            order = string.CompareOrdinal(left.Code, right.Code);
        if (order == 0)
            order = string.CompareOrdinal(left.Column, right.Column);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
