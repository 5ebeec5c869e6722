using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>How JSON is laid out.</summary>
internal static class JsonStyle
{
    /// <summary>Indented, line feeds on every machine, names as they stand: the files are no part of a web page.</summary>
    internal static JsonWriterOptions Options { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
}
