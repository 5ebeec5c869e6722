using System.Text.Json;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Json;

namespace ComplianceAnalyzer.Reporting.Sarif;

/// <summary>
/// Writes SARIF 2.1.0. Every finding is a result: NonCompliant as <c>fail</c> with its level, Indeterminate as <c>open</c>, Compliant as
/// <c>pass</c>, NotApplicable as <c>notApplicable</c>, Advice as <c>informational</c>; waivers are suppressions, diagnostics notifications.
/// </summary>
internal sealed class SarifReportWriter : IReportWriter
{
    /// <summary>Rows of evidence beyond the first that a result lists; its properties tell how many there are.</summary>
    private const int RelatedShown = 100;

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        using Utf8JsonWriter json = new(output, JsonStyle.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, result);
        Invocation(json, result);
        Artifacts(json, result);
        Results(json, result, cancellation);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Tool(Utf8JsonWriter json, AnalysisResult result)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ReportMark.Program);
        json.WriteString("version", result.ToolVersion);
        json.WriteStartArray("rules");
        foreach (RuleDescriptor rule in result.RuleSet.Rules)
            Rule(json, rule);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("ruleSetVersion", result.RuleSet.Version);
        json.WriteString("ruleSetSha256", result.RuleSet.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        Message(json, "shortDescription", rule.Title);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.Severity is { } severity ? Level(severity) : "none");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("category", rule.Category);
        json.WriteString("since", rule.Since);
        Strings(json, "clauses", rule.Clauses);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, AnalysisResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (Diagnostic diagnostic in result.Estate.Diagnostics)
            Notification(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Notification(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", diagnostic.Code);
        json.WriteEndObject();
        json.WriteString(
            "level",
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "note",
            }
        );
        Message(json, "message", $"{diagnostic.Message} {diagnostic.Action}");
        json.WriteStartArray("locations");
        if (diagnostic.File.Length > 0)
            Location(json, new SourceLocation(diagnostic.File, diagnostic.Line));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Artifacts(Utf8JsonWriter json, AnalysisResult result)
    {
        json.WriteStartArray("artifacts");
        foreach (InputFile input in result.Estate.Inputs)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", Address(input.File));
            json.WriteEndObject();
            json.WriteString("encoding", input.Encoding);
            json.WriteStartObject("hashes");
            json.WriteString("sha-256", input.Sha256);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Results(Utf8JsonWriter json, AnalysisResult result, CancellationToken cancellation)
    {
        Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        foreach (RuleDescriptor rule in result.RuleSet.Rules)
            indexes.Add(rule.Id, indexes.Count);
        json.WriteStartArray("results");
        foreach (Finding finding in FindingOrder.Sorted(result.Findings))
        {
            cancellation.ThrowIfCancellationRequested();
            Result(json, finding, indexes);
        }
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, Dictionary<string, int> indexes)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.RuleId);
        if (indexes.TryGetValue(finding.RuleId, out int index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("kind", Kind(finding.Outcome));
        // The format allows a level only where something fails.
        json.WriteString("level", finding.Outcome == Outcome.NonCompliant ? Level(finding.Severity) : "none");
        Message(json, "message", finding.Message.ToString());
        json.WriteStartArray("locations");
        foreach (SourceLocation row in finding.Evidence.Take(1))
            Location(json, row);
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        foreach (SourceLocation row in finding.Evidence.Skip(1).Take(RelatedShown))
            Location(json, row);
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("complianceAnalyzer/v1", finding.Fingerprint);
        json.WriteEndObject();
        Suppressions(json, finding.Waiver);
        Properties(json, finding);
        json.WriteEndObject();
    }

    private static void Suppressions(Utf8JsonWriter json, Waiver? waiver)
    {
        json.WriteStartArray("suppressions");
        if (waiver is not null)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString(
                "justification",
                FormattableString.Invariant(
                    $"{waiver.Justification} ({waiver.Owner}, until {waiver.ExpiresOn:yyyy-MM-dd})"
                )
            );
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("id", finding.Id);
        json.WriteString("subjectType", finding.Subject.Type);
        json.WriteString("subjectKey", finding.Subject.Key);
        json.WriteString("actual", finding.Actual.ToString());
        json.WriteString("expected", finding.Expected.ToString());
        json.WriteString("recommendation", finding.Recommendation.ToString());
        json.WriteNumber("evidenceRows", finding.Evidence.Length);
        Strings(json, "clauses", finding.Clauses);
        json.WriteEndObject();
    }

    private static void Location(Utf8JsonWriter json, SourceLocation row)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(row.File));
        json.WriteEndObject();
        if (row.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", row.Line);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>Addresses are relative to the inventory folder.</summary>
    private static string Address(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    private static string Kind(Outcome outcome) =>
        outcome switch
        {
            Outcome.NonCompliant => "fail",
            Outcome.Indeterminate => "open",
            Outcome.Compliant => "pass",
            Outcome.NotApplicable => "notApplicable",
            _ => "informational",
        };
}
