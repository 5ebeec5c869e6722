using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Diagnostics;

namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>The diagnostics of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Found">At least one, sorted by file and line.</param>
public sealed record DiagnosticGroup(DiagnosticKind Kind, ImmutableArray<Diagnostic> Found);
