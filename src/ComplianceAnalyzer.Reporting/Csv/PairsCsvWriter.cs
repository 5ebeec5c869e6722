using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using CsvHelper;

namespace ComplianceAnalyzer.Reporting.Csv;

/// <summary>
/// Writes the pairs that a proof of the CAL mix is about: what an auditor holds against the inventory, and what the checker of the proof reads
/// (docs/cal-mix-proof.md). The same questions give the same bytes.
/// </summary>
public static class PairsCsvWriter
{
    // Account and host names come from outside: a spreadsheet must not take one for a formula.
    private static readonly CsvWriterOptions Layout = new() { NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Header of the file: no table of an inventory has a column that begins so.</summary>
    public static ImmutableArray<string> Header => ReportMark.PairsHeader;

    /// <summary>Writes the file.</summary>
    /// <param name="questions">One for each layer, in the order of the layers.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Write(IEnumerable<CalMixPairs> questions, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        using CsvWriter csv = CsvWriter.Create(output, Layout, leaveOpen: true);
        csv.WriteHeader([.. Header]);
        foreach (CalMixPairs layer in questions)
        {
            csv.WriteRecord(Stock(layer));
            var row = new PairRows(layer.Question);
            foreach ((int person, int device) in Pairs(layer.Question))
            {
                cancellation.ThrowIfCancellationRequested();
                csv.WriteRecord(row.Of(person, device));
            }
        }
    }

    private static string[] Stock(CalMixPairs layer) =>
        [
            "stock",
            layer.Question.Layer.ToString(),
            .. Enumerable.Repeat("", 7),
            Number(layer.Question.PoolUser),
            Number(layer.Question.PoolDevice),
            Number(layer.PriceUser),
            Number(layer.PriceDevice),
        ];

    /// <summary>By person and device, those without a person first; a device that only a device CAL helps has a pair without a person.</summary>
    private static IEnumerable<(int Person, int Device)> Pairs(CalMixQuestion question) =>
        question
            .Accesses.Concat(question.ForcedDevices.Select(device => (Person: -1, Device: device)))
            .Distinct()
            .Order();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class PairRows(CalMixQuestion question)
    {
        private readonly HashSet<int> heldPeople = [.. question.HeldPeople];
        private readonly HashSet<int> heldDevices = [.. question.HeldDevices];

        internal string[] Of(int person, int device) =>
            [
                "pair",
                question.Layer.ToString(),
                .. person < 0
                    ? ["", "", "", ""]
                    : (string[])
                        [
                            Number(person),
                            question.People[person],
                            Number(question.PeopleWeights[person]),
                            heldPeople.Contains(person) ? "yes" : "no",
                        ],
                .. device < 0
                    ? ["", "", ""]
                    : (string[])[Number(device), question.Devices[device], heldDevices.Contains(device) ? "yes" : "no"],
                "",
                "",
                "",
                "",
            ];
    }
}
