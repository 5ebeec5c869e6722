using ComplianceAnalyzer.Model.Diagnostics;

namespace ComplianceAnalyzer.Inventory.Validation;

/// <summary>One kind of diagnostic of the importer.</summary>
/// <param name="Code">Permanent code; never used again for something else.</param>
/// <param name="Severity">Weight of every diagnostic of this kind.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
/// <param name="Action">What to do.</param>
public sealed record DiagnosticKind(string Code, DiagnosticSeverity Severity, string Meaning, string Action);
