using System.Collections.Immutable;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>
/// Which matches of a rule have yet to fire. A match must fire once where it is new or where something that it shows changed; it may where
/// only something that it does not show changed, such as a fact behind a projection.
/// </summary>
internal sealed class Ledger(RandomRule rule)
{
    private Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private HashSet<string> fired = new(StringComparer.Ordinal);

    /// <summary>Takes note of a step.</summary>
    /// <param name="rows">The matches after it.</param>
    /// <param name="updated">The facts it updated.</param>
    internal void Step(IReadOnlyList<Row> rows, IReadOnlyList<object> updated)
    {
        var next = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (Row row in rows)
        {
            string text = rule.Render(row, exact: false);
            next.Add(
                row.Identity,
                entries.TryGetValue(row.Identity, out Entry? before)
                    ? new Entry(
                        text,
                        row.Sources,
                        before.Must || before.Text != text || row.Direct.Overlaps(updated),
                        before.May
                            || row.Sources.Overlaps(updated)
                            || !row.Sources.SetEquals(before.Sources)
                            // Within a batch Exists may lose one fact before it finds another.
                            || (updated.Count > 1 && row.Witnesses.Overlaps(updated))
                    )
                    : new Entry(text, row.Sources, Must: true, May: true)
            );
        }
        entries = next;
    }

    /// <summary>Compares what fired with what had to, and begins anew.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal string? Fire(IEnumerable<string> firings, int undone)
    {
        string? wrong = WrongFirings(firings) ?? WrongUndoings(undone);
        fired = [.. entries.Keys];
        foreach (string identity in fired)
            entries[identity] = entries[identity] with { Must = false, May = false };
        return wrong;
    }

    private string? WrongFirings(IEnumerable<string> firings)
    {
        ILookup<string, Entry> byText = entries.Values.ToLookup(entry => entry.Text, StringComparer.Ordinal);
        ILookup<string, string> seen = firings.ToLookup(text => text, StringComparer.Ordinal);
        foreach (
            string text in byText
                .Concat<IGrouping<string, object>>(seen)
                .Select(group => group.Key)
                .Distinct(StringComparer.Ordinal)
        )
        {
            int must = byText[text].Count(entry => entry.Must);
            int may = byText[text].Count(entry => entry.Must || entry.May);
            int count = seen[text].Count();
            if (count < must || count > may)
                return $"{rule.RuleName} fired {count} times for ({text}), expected {must} to {may}";
        }
        return null;
    }

    private string? WrongUndoings(int undone)
    {
        if (rule.Consequence != Consequence.DoAndUndo)
            return null;
        int least = fired.Count(identity => !entries.ContainsKey(identity));
        int most =
            least
            + fired.Count(identity => entries.TryGetValue(identity, out Entry? entry) && (entry.Must || entry.May));
        return undone < least || undone > most
            ? $"{rule.RuleName} was undone {undone} times, expected {least} to {most}"
            : null;
    }

    private sealed record Entry(string Text, ImmutableHashSet<object> Sources, bool Must, bool May);
}
