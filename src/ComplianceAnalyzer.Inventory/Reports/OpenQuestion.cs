namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>Something the input leaves open, for which rules answer Indeterminate.</summary>
/// <param name="Subject">Table, or file and column.</param>
/// <param name="Reason">What is not known.</param>
/// <param name="Remedy">The option, file or correction that decides it.</param>
public sealed record OpenQuestion(string Subject, string Reason, string Remedy);
