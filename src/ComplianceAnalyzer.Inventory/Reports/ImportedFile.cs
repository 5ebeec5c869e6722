using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>One file of a table in the report of an import.</summary>
/// <param name="Recognized">What it was recognized as.</param>
/// <param name="Counts">Its rows; null where the import ended before they were bound.</param>
/// <param name="Absent">Columns of its table that it does not have, in the order of the documentation.</param>
public sealed record ImportedFile(RecognizedFile Recognized, InputFile? Counts, ImmutableArray<string> Absent);
