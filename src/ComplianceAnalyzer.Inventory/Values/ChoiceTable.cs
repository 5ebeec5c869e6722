using System.Collections.Frozen;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>The words that stand for the values of an enumeration.</summary>
/// <typeparam name="T">The enumeration, or <see cref="bool"/>.</typeparam>
internal sealed class ChoiceTable<T>
    where T : struct
{
    private readonly (T Value, string[] Words)[] choices;
    private readonly FrozenDictionary<string, T> byWord;
    private readonly FrozenDictionary<string, T> byKey;

    /// <param name="choices">Each value with its words; the first word is the canonical one.</param>
    internal ChoiceTable(params (T Value, string[] Words)[] choices)
    {
        this.choices = choices;
        Canonical = [.. choices.Select(choice => choice.Words[0])];
        byWord = choices.ToFrozenDictionary(
            choice => choice.Words[0],
            choice => choice.Value,
            StringComparer.OrdinalIgnoreCase
        );
        byKey = choices
            .SelectMany(choice => choice.Words.Select(word => (Key: NameKey.Of(word), choice.Value)))
            .Distinct()
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>The canonical word of each value.</summary>
    internal IReadOnlyList<string> Canonical { get; }

    /// <summary>The same words without those of one value.</summary>
    internal ChoiceTable<T> Without(T value) => new([.. choices.Where(choice => !choice.Value.Equals(value))]);

    /// <summary>Reads a word, whatever its case, spacing and punctuation.</summary>
    internal bool TryRead(string text, out T value) =>
        byWord.TryGetValue(text, out value) || byKey.TryGetValue(NameKey.Of(text), out value);
}
