using ComplianceAnalyzer.Inventory.Validation;

namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>A file that is there and is not read, for what it is and not for want of a right.</summary>
/// <param name="kind">The diagnostic it becomes.</param>
/// <param name="message">One sentence on the file.</param>
public sealed class UnfitFileException(DiagnosticKind kind, string message) : IOException(message)
{
    /// <summary>The diagnostic it becomes.</summary>
    public DiagnosticKind Kind { get; } = kind;
}
