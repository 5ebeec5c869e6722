using System.Collections.Immutable;
using System.Text.Json;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>Writes what depends on which reading of the law; null where the comparison was not asked for.</summary>
internal static class JsonSensitivity
{
    internal static void Write(Utf8JsonWriter json, ImmutableArray<SensitivityCase>? cases)
    {
        if (cases is not { } compared)
        {
            json.WriteNull("sensitivity");
            return;
        }
        json.WriteStartArray("sensitivity");
        foreach (SensitivityCase other in compared)
            Case(json, other);
        json.WriteEndArray();
    }

    private static void Case(Utf8JsonWriter json, SensitivityCase other)
    {
        json.WriteStartObject();
        json.WriteString("switch", other.Switch.Name);
        json.WriteString("stated", other.Stated);
        json.WriteString("alternative", other.Alternative);
        Texts(json, "sources", other.Switch.Sources);
        json.WriteString("verdict", other.Verdict.ToString());
        json.WriteStartArray("changes");
        foreach (SensitivityChange change in other.Changes)
        {
            json.WriteStartObject();
            json.WriteString("measure", JsonNamingPolicy.CamelCase.ConvertName(change.Measure.ToString()));
            json.WriteString("of", change.Of);
            json.WriteString("stated", change.Stated);
            json.WriteString("alternative", change.Alternative);
            Texts(json, "subjects", change.Subjects);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
