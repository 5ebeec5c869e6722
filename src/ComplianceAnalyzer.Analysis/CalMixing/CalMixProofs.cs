using System.Collections.Immutable;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>
/// Keeps what an auditor needs to check the mixes of an analysis without trusting it: the accesses, who gets which CAL, and the flows that bound
/// the cost from below.
/// </summary>
public sealed class CalMixProofs
{
    private readonly SortedDictionary<CalLayer, (CalMixQuestion Question, CalMixResult Result)> kept = [];

    /// <summary>Layers of which a proof is kept, sorted.</summary>
    public ImmutableArray<CalLayer> Layers => [.. kept.Keys];

    /// <summary>Writes the proof of one layer: its accesses, then the cheapest mix with what is owned, then the one from zero.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="writer">Where to; lines end in a line feed.</param>
    /// <exception cref="KeyNotFoundException">No access of the layer needed a CAL.</exception>
    public void Write(CalLayer layer, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        (CalMixQuestion question, CalMixResult result) = kept[layer];
        ProofFile.Write(writer, layer, question);
        ProofFile.Write(writer, "with-owned", result.Cheapest);
        ProofFile.Write(writer, "from-zero", result.CheapestFromZero);
    }

    internal void Keep(CalMixQuestion question, CalMixResult result)
    {
        if (question.IsVerdict)
            kept[question.Layer] = (question, result);
    }
}
