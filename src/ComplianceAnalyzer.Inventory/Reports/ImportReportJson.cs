using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>Writes the report of an import as JSON: UTF-8, the same keys in the same order every time.</summary>
public static class ImportReportJson
{
    /// <summary>Version of the layout; a key that changes its meaning or goes away raises it.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions style = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the whole report, with every diagnostic.</summary>
    public static void Write(ImportReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, style);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", ReportMark.Program);
        json.WriteEndObject();
        json.WriteBoolean("usable", report.Problems.IsEmpty);
        Strings(json, "problems", report.Problems);
        json.WriteStartArray("files");
        foreach (ImportedFile file in report.Files)
            Write(json, file);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (DiagnosticGroup group in report.Diagnostics)
            Write(json, group);
        json.WriteEndArray();
        json.WriteStartArray("merges");
        foreach (MergeRecord merge in report.Merges)
            Write(json, merge);
        json.WriteEndArray();
        json.WriteStartArray("open");
        foreach (OpenQuestion question in report.Open)
            Write(json, question);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImportedFile file)
    {
        RecognizedFile recognized = file.Recognized;
        json.WriteStartObject();
        json.WriteString("file", recognized.File);
        json.WriteString("table", Camel(recognized.Table.ToString()!));
        json.WriteString("encoding", recognized.Encoding);
        json.WriteString("encodingReason", recognized.EncodingReason);
        json.WriteString("delimiter", recognized.Delimiter);
        json.WriteString("delimiterReason", recognized.DelimiterReason);
        json.WriteNumber("headerLine", recognized.HeaderLine);
        json.WriteStartArray("columns");
        foreach (RecognizedColumn column in recognized.Columns)
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("column", column.Column.Length == 0 ? null : column.Column);
            json.WriteString("dateOrder", column.DateOrder is { } order ? ImportReportText.Name(order) : null);
            json.WriteString("dateOrderBasis", column.DateOrderBasis is { } basis ? Camel(basis.ToString()) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Strings(json, "absent", file.Absent);
        if (file.Counts is { } counts)
        {
            json.WriteStartObject("rows");
            json.WriteNumber("read", counts.Read);
            json.WriteNumber("accepted", counts.Accepted);
            json.WriteNumber("merged", counts.Merged);
            json.WriteNumber("rejected", counts.Rejected);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("rows");
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DiagnosticGroup group)
    {
        json.WriteStartObject();
        json.WriteString("code", group.Kind.Code);
        json.WriteString("severity", Camel(group.Kind.Severity.ToString()));
        json.WriteString("meaning", group.Kind.Meaning);
        json.WriteString("action", group.Kind.Action);
        json.WriteNumber("count", group.Found.Length);
        json.WriteStartArray("found");
        foreach (Diagnostic found in group.Found)
        {
            json.WriteStartObject();
            json.WriteString("file", found.File);
            json.WriteNumber("line", found.Line);
            json.WriteString("column", found.Column);
            json.WriteString("message", found.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MergeRecord merge)
    {
        json.WriteStartObject();
        json.WriteString("kind", merge.Kind);
        json.WriteString("kept", merge.Kept);
        Strings(json, "merged", merge.Merged);
        json.WriteString("rule", merge.Rule);
        json.WriteString("effect", merge.Effect);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("subject", question.Subject);
        json.WriteString("reason", question.Reason);
        json.WriteString("remedy", question.Remedy);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
