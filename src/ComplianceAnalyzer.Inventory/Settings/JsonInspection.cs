using System.Text.Json;
using System.Text.Unicode;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Validation;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>
/// Tells whether JSON may be read: bytes of another encoding, half a surrogate pair as an escape, a key that stands twice and lists within lists
/// without end are syntactically valid.
/// </summary>
internal static class JsonInspection
{
    private static readonly JsonReaderOptions leniency = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = InputLimits.SettingsDepth + 1,
    };

    /// <summary>One sentence where the JSON must not be read, else empty; its syntax is not judged.</summary>
    internal static string Problem(string file, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return $"{file} is not UTF-8; save it as UTF-8.";
        try
        {
            return Walk(file, utf8);
        }
        catch (JsonException)
        {
            // Told by who reads the document.
            return "";
        }
        catch (InvalidOperationException)
        {
            // What GetString throws for an escape that stands for no character; nothing else here does.
            return $"{file} escapes half a character, such as \\ud83d without its second half.";
        }
    }

    private static string Walk(string file, ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, leniency);
        var keys = new Stack<HashSet<string>>();
        while (json.Read())
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    if (keys.Count == InputLimits.SettingsDepth)
                        return FormattableString.Invariant(
                            $"{file} is nested more than {InputLimits.SettingsDepth} deep, and what is read of it at most four."
                        );
                    keys.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    keys.Pop();
                    break;
                case JsonTokenType.PropertyName when json.GetString() is { } key && !keys.Peek().Add(key):
                    return $"{file} has the key {SafeText.Quote(key)} twice in one object; remove one of the two.";
                case JsonTokenType.String when json.ValueIsEscaped:
                    json.GetString();
                    break;
            }
        return "";
    }
}
