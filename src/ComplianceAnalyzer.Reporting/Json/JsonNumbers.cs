using System.Text.Json;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>Writes a number that may not be known.</summary>
internal static class JsonNumbers
{
    internal static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        // Dividing by one with many zeros drops the zeros at the end: 165.00 and 165 are one number and are written one way.
        if (value is { } number)
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        else
            json.WriteNull(name);
    }
}
