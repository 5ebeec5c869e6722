using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Csv;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>
/// Keeps what an auditor needs to check the mixes of an analysis without trusting it: the pairs, who gets which CAL, and the flows that bound
/// the cost from below. It goes to two files, and the hash of the pairs ties the proof to them (docs/cal-mix-proof.md).
/// </summary>
public sealed class CalMixProofs
{
    /// <summary>First line of a proof.</summary>
    public const string FirstLine = ReportMark.Proof;

    private readonly SortedDictionary<CalLayer, (CalMixQuestion Question, CalMixResult Result)> kept = [];

    /// <summary>Layers of which a proof is kept, sorted.</summary>
    public ImmutableArray<CalLayer> Layers => [.. kept.Keys];

    /// <summary>The file of pairs that belongs to a proof.</summary>
    /// <param name="proof">The file of the proof.</param>
    public static string PairsFileOf(string proof) => proof + ".pairs.csv";

    /// <summary>Writes the pairs of all layers, with what is owned and what it costs.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public void WritePairs(Stream output, CancellationToken cancellation) =>
        PairsCsvWriter.Write(
            kept.Values.Select(layer =>
            {
                CalPrices prices = ScaledPrices.Of(layer.Question).Whole;
                return new CalMixPairs(layer.Question, prices.User, prices.Device);
            }),
            output,
            cancellation
        );

    /// <summary>Writes the proof: for each layer the cheapest mix with what is owned, then the one from zero.</summary>
    /// <param name="writer">Where to; lines end in a line feed.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public void Write(TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var lines = new CountedLines(writer);
        lines.Write(FirstLine);
        lines.Write($"pairs {HashOfPairs(cancellation)}");
        foreach ((CalLayer layer, (_, CalMixResult result)) in kept)
        {
            lines.Write($"layer {layer}");
            lines.Write("answer with-owned");
            CertificateWriter.Write(lines.Write, result.Cheapest);
            cancellation.ThrowIfCancellationRequested();
            lines.Write("answer from-zero");
            CertificateWriter.Write(lines.Write, result.CheapestFromZero);
            cancellation.ThrowIfCancellationRequested();
        }
        lines.Write(string.Create(CultureInfo.InvariantCulture, $"end {lines.Count}"));
    }

    internal void Keep(CalMixQuestion question, CalMixResult result)
    {
        if (question.IsVerdict)
            kept[question.Layer] = (question, result);
    }

    private string HashOfPairs(CancellationToken cancellation)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            WritePairs(stream, cancellation);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <summary>A file that ends early is told by the number of its lines.</summary>
    private sealed class CountedLines(TextWriter writer)
    {
        internal long Count { get; private set; }

        internal void Write(string line)
        {
            writer.Write(line);
            writer.Write('\n');
            Count++;
        }
    }
}
