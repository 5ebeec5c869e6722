using System.Collections;
using System.Collections.Immutable;

namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>Rows made from facts one at a time, so that a million of them take no memory.</summary>
internal sealed class MappedRows<T>(ImmutableArray<T> facts, Func<T, ReportCell[]> cells) : IReadOnlyList<ReportRow>
{
    public int Count => facts.Length;

    public ReportRow this[int index] => new(cells(facts[index]));

    public IEnumerator<ReportRow> GetEnumerator()
    {
        foreach (T fact in facts)
            yield return new ReportRow(cells(fact));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
