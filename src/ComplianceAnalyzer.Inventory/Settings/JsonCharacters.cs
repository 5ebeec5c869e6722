using System.Text.Json;
using System.Text.Unicode;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>Tells whether JSON is made of characters: bytes of another encoding, and half a surrogate pair as an escape, are syntactically valid.</summary>
internal static class JsonCharacters
{
    private static readonly JsonReaderOptions leniency = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>One sentence where the JSON cannot be read as text, else empty; its syntax is not judged.</summary>
    internal static string Problem(string file, ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
            return $"{file} is not UTF-8; save it as UTF-8.";
        return HasHalfPair(utf8) ? $"{file} escapes half a character, such as \\ud83d without its second half." : "";
    }

    private static bool HasHalfPair(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, leniency);
        try
        {
            while (json.Read())
                if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && json.ValueIsEscaped)
                    json.GetString();
        }
        catch (JsonException)
        {
            // Told by who reads the document.
            return false;
        }
        catch (InvalidOperationException)
        {
            // What GetString throws for an escape that stands for no character; nothing else here does.
            return true;
        }
        return false;
    }
}
