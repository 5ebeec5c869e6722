namespace ComplianceAnalyzer.Rules;

/// <summary>Writes a list of names into one hole of a sentence: sorted, without repetition, cut where nobody reads on.</summary>
internal static class Names
{
    private const int MostShown = 10;

    /// <summary><c>A, B, C</c>; a longer list ends in <c>… (25)</c> with the number of all names.</summary>
    internal static string Of(params IEnumerable<string> names)
    {
        string[] sorted = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string shown = string.Join(", ", sorted.Take(MostShown));
        return sorted.Length <= MostShown ? shown : FormattableString.Invariant($"{shown}, … ({sorted.Length})");
    }
}
