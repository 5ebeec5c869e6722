using System.Text;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>The encoding a file is read in.</summary>
/// <param name="Encoding">The encoding; null where the bytes are not text.</param>
/// <param name="Reason">Why it was chosen, as a phrase.</param>
/// <param name="IsAssumed">True where it is only the most likely one.</param>
internal sealed record DetectedEncoding(Encoding? Encoding, string Reason, bool IsAssumed = false)
{
    internal static DetectedEncoding Binary(string reason) => new(null, reason);
}
