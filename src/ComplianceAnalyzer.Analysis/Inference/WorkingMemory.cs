using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>The facts that the rules start from.</summary>
internal static class WorkingMemory
{
    /// <summary>The rows of the estate, what is there and what is not, and the terms of the analysis.</summary>
    internal static ImmutableArray<object> Of(Estate estate, AnalysisContext context) =>
        [context, .. estate.Tables, .. estate.Facts()];
}
