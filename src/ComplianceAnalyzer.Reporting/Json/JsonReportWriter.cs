using System.Globalization;
using System.Text.Json;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>Writes the machine-readable result, schema version 1: every key always there, in a fixed order.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    internal const int SchemaVersion = 1;

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        using Utf8JsonWriter json = new(output, JsonStyle.Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        Head(json, result);
        Summary(json, result.Summary);
        Array(json, "positions", result.Positions, Position, cancellation);
        Array(json, "calDemand", result.CalDemand, Demand, cancellation);
        Transition(json, result.Transition);
        Array(json, "findings", FindingOrder.Sorted(result.Findings), Finding, cancellation);
        Array(json, "diagnostics", result.Estate.Diagnostics, Diagnostic, cancellation);
        Array(json, "merges", result.Estate.Merges, Merge, cancellation);
        JsonDerivations.Write(json, result.Derivations, cancellation);
        JsonSensitivity.Write(json, result.Sensitivity);
        JsonMixStudy.Write(json, result.MixStudy);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<Utf8JsonWriter, T> write,
        CancellationToken cancellation
    )
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter json, AnalysisResult result)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", ReportMark.Program);
        json.WriteString("version", result.ToolVersion);
        json.WriteEndObject();
        json.WriteStartObject("ruleSet");
        json.WriteString("version", result.RuleSet.Version);
        json.WriteString("sha256", result.RuleSet.Sha256);
        json.WriteNumber("rules", result.RuleSet.Rules.Length);
        json.WriteEndObject();
        json.WriteString("organisation", result.Organisation);
        json.WriteString("asOf", Day(result.Context.AsOf));
        json.WriteStartObject("switches");
        foreach ((string name, string value) in result.Context.Switches.ToDictionary())
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("inputs");
        foreach (InputFile input in result.Estate.Inputs)
            Input(json, input);
        json.WriteEndArray();
        json.WriteString("verdict", result.Verdict.ToString());
    }

    private static void Input(Utf8JsonWriter json, InputFile input)
    {
        json.WriteStartObject();
        json.WriteString("file", input.File);
        json.WriteString("sha256", input.Sha256);
        json.WriteString("encoding", input.Encoding);
        json.WriteString("delimiter", input.Delimiter);
        json.WriteNumber("read", input.Read);
        json.WriteNumber("accepted", input.Accepted);
        json.WriteNumber("merged", input.Merged);
        json.WriteNumber("rejected", input.Rejected);
        json.WriteEndObject();
    }

    private static void Summary(Utf8JsonWriter json, FindingCounts counts)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("error", counts.Error);
        json.WriteNumber("warning", counts.Warning);
        json.WriteNumber("note", counts.Note);
        json.WriteNumber("indeterminate", counts.Indeterminate);
        json.WriteNumber("compliant", counts.Compliant);
        json.WriteNumber("advice", counts.Advice);
        json.WriteNumber("waived", counts.Waived);
        json.WriteEndObject();
    }

    private static void Position(Utf8JsonWriter json, LicensePosition position)
    {
        json.WriteString("product", position.Product);
        json.WriteString("kind", position.Kind);
        json.WriteString("version", position.Version);
        json.WriteString("edition", position.Edition);
        json.WriteNumber("owned", position.Owned);
        json.WriteNumber("excluded", position.Excluded);
        JsonNumbers.Write(json, "required", position.Required);
        JsonNumbers.Write(json, "delta", position.Delta);
        json.WriteString("state", position.State.ToString());
    }

    private static void Demand(Utf8JsonWriter json, CalDemand demand)
    {
        json.WriteString("layer", demand.Layer.ToString());
        json.WriteNumber("people", demand.People);
        json.WriteNumber("devices", demand.Devices);
        json.WriteNumber("accesses", demand.Accesses);
        JsonNumbers.Write(json, "userOnly", demand.UserOnly);
        JsonNumbers.Write(json, "deviceOnly", demand.DeviceOnly);
        json.WriteNumber("minimumMixed", demand.MinimumMixed);
        json.WriteNumber("ownedUser", demand.OwnedUser);
        json.WriteNumber("ownedDevice", demand.OwnedDevice);
        if (demand.Covered is { } covered)
            json.WriteBoolean("covered", covered);
        else
            json.WriteNull("covered");
        json.WriteStartObject("add");
        json.WriteNumber("user", demand.Add.User);
        json.WriteNumber("device", demand.Add.Device);
        json.WriteNumber("count", demand.Add.Count);
        JsonNumbers.Write(json, "cost", demand.Add.Cost);
        json.WriteString("currency", demand.Add.Currency);
        json.WriteNumber("lowerBound", demand.AddLowerBound);
        json.WriteNumber("upperBound", demand.AddUpperBound);
        JsonNumbers.Write(json, "lowerCost", demand.AddCostLowerBound);
        JsonNumbers.Write(json, "upperCost", demand.Add.Cost);
        json.WriteEndObject();
        json.WriteNumber("lowerBound", demand.LowerBound);
        json.WriteNumber("upperBound", demand.UpperBound);
        json.WriteString("proof", demand.Proof);
    }

    private static void Transition(Utf8JsonWriter json, TransitionSummary transition)
    {
        json.WriteStartObject("transition");
        json.WriteNumber("eligible", transition.Eligible);
        json.WriteNumber("undetermined", transition.Undetermined);
        json.WriteNumber("ineligible", transition.Ineligible);
        json.WriteNumber("redeemed", transition.Redeemed);
        json.WriteNumber("remaining", transition.Remaining);
        json.WriteNumber("lapsed", transition.Lapsed);
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("outcome", finding.Outcome.ToString());
        json.WriteString("severity", LowerCase(finding.Severity));
        json.WriteStartObject("subject");
        json.WriteString("type", finding.Subject.Type);
        json.WriteString("key", finding.Subject.Key);
        json.WriteEndObject();
        json.WriteString("message", finding.Message.ToString());
        json.WriteString("actual", finding.Actual.ToString());
        json.WriteString("expected", finding.Expected.ToString());
        json.WriteStartArray("clauses");
        foreach (string clause in finding.Clauses)
            json.WriteStringValue(clause);
        json.WriteEndArray();
        json.WriteStartArray("evidence");
        foreach (SourceLocation row in finding.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("file", row.File);
            json.WriteNumber("line", row.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("recommendation", finding.Recommendation.ToString());
        json.WriteString("fingerprint", finding.Fingerprint);
        Waiver(json, finding.Waiver);
    }

    private static void Waiver(Utf8JsonWriter json, Waiver? waiver)
    {
        if (waiver is null)
        {
            json.WriteNull("waiver");
            return;
        }
        json.WriteStartObject("waiver");
        json.WriteString("justification", waiver.Justification);
        json.WriteString("owner", waiver.Owner);
        json.WriteString("expiresOn", Day(waiver.ExpiresOn));
        json.WriteEndObject();
    }

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", LowerCase(diagnostic.Severity));
        json.WriteString("file", diagnostic.File);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteString("column", diagnostic.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("action", diagnostic.Action);
    }

    private static void Merge(Utf8JsonWriter json, MergeRecord merge)
    {
        json.WriteString("kind", merge.Kind);
        json.WriteString("kept", merge.Kept);
        json.WriteStartArray("merged");
        foreach (string name in merge.Merged)
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteString("rule", merge.Rule);
        json.WriteString("effect", merge.Effect);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LowerCase<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
