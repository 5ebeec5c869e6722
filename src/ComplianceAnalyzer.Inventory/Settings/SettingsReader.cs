using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>Reads <c>settings.json</c>. A key that is not known is an error: a setting that silently does nothing would decide a verdict.</summary>
internal static class SettingsReader
{
    internal const string FileName = "settings.json";

    internal static JsonDocumentOptions Leniency { get; } =
        new()
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            AllowDuplicateProperties = false,
        };

    /// <summary>Reads the settings.</summary>
    /// <returns>The settings, or null with one sentence in <paramref name="problem"/>.</returns>
    internal static EstateSettings? Read(string file, ReadOnlyMemory<byte> utf8, out string problem)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, Leniency);
            return Read(file, document.RootElement, out problem);
        }
        catch (JsonException invalid)
        {
            string line = ((invalid.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            problem = $"{file} is not valid JSON (line {line}).";
            return null;
        }
    }

    private static EstateSettings? Read(string file, JsonElement root, out string problem)
    {
        problem = "";
        if (root.ValueKind != JsonValueKind.Object)
        {
            problem = $"{file} must hold one JSON object.";
            return null;
        }
        var settings = new EstateSettings();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            switch (property.Name)
            {
                case "organisation" when property.Value.ValueKind == JsonValueKind.String:
                    settings = settings with { Organisation = SafeText.MaskKeys(property.Value.GetString()!) };
                    break;
                case "asOf" when Date(property.Value) is { } date:
                    settings = settings with { AsOf = date };
                    break;
                case "switches" when property.Value.ValueKind == JsonValueKind.Object:
                    problem = Switches(property.Value, out ImmutableSortedDictionary<string, string> switches);
                    settings = settings with { Switches = switches };
                    break;
                case "organisation":
                    problem = "organisation is a text.";
                    break;
                case "asOf":
                    problem = "asOf is a date such as \"2006-01-31\".";
                    break;
                case "switches":
                    problem = "switches is an object of names and values.";
                    break;
                default:
                    problem =
                        $"There is no setting {SafeText.Quote(property.Name)}; the settings are organisation, asOf and switches.";
                    break;
            }
            if (problem.Length > 0)
            {
                problem = SafeText.MaskKeys($"{file}: {problem}");
                return null;
            }
        }
        return settings;
    }

    private static DateOnly? Date(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(
            value.GetString(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? date
            : null;

    private static string Switches(JsonElement element, out ImmutableSortedDictionary<string, string> switches)
    {
        switches = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        InterpretationSwitches known = new();
        foreach (JsonProperty property in element.EnumerateObject())
        {
            string value =
                property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()!
                    : property.Value.GetRawText();
            // What is too long to be shown is no switch and no value of one.
            if (known.With(SafeText.Plain(property.Name), SafeText.Plain(value), out string error) is null)
                return error;
            switches = switches.Add(property.Name, value);
        }
        return "";
    }
}
