using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceAnalyzer.Model.Findings;

/// <summary>
/// A sentence with its values apart, so that a report can say it in another language: the English template is the key of the translation.
/// </summary>
/// <param name="Template">Composite format in English.</param>
/// <param name="Arguments">Values, formatted when the sentence is written; a value may be a phrase itself.</param>
public sealed record Phrase(string Template, ImmutableArray<object?> Arguments)
{
    /// <summary>Nothing to say.</summary>
    public static Phrase Empty { get; } = new("", []);

    /// <summary>Takes an interpolated string apart: <c>Phrase.Of($"{missing} CALs are missing")</c>.</summary>
    public static Phrase Of(FormattableString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Phrase(text.Format, [.. text.GetArguments()]);
    }

    /// <summary>Writes the sentence with a template of another language.</summary>
    public string Format(string template, IFormatProvider provider) =>
        string.Format(provider, template, [.. Arguments.Select(Shown)]);

    /// <summary>The English sentence, with ISO dates and plain digits.</summary>
    public override string ToString() => Format(Template, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) =>
        other is not null && Template == other.Template && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Template);

    private static object? Shown(object? value) =>
        value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;
}
