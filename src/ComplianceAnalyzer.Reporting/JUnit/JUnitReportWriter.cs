using System.Globalization;
using System.Text;
using System.Xml;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.JUnit;

/// <summary>
/// Writes JUnit XML for build servers: a suite a rule, a case a finding. An open breach (NonCompliant, severity error) fails; what cannot
/// be told, what is waived and a rule without a subject are skipped, with the reason; everything else passes and says what it found.
/// </summary>
internal sealed class JUnitReportWriter : IReportWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Stream output, CancellationToken cancellation)
    {
        ILookup<string, Finding> findings = FindingOrder
            .Sorted(result.Findings)
            .ToLookup(finding => finding.RuleId, StringComparer.Ordinal);
        RuleDescriptor[] rules = [.. result.RuleSet.Rules.Where(rule => !rule.IsDerivation)];
        using XmlWriter xml = XmlWriter.Create(output, Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        Attribute(xml, "name", ReportMark.Program);
        Totals(xml, rules.SelectMany(rule => Cases(findings[rule.Id])));
        foreach (RuleDescriptor rule in rules)
        {
            cancellation.ThrowIfCancellationRequested();
            Suite(xml, rule, findings[rule.Id]);
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>The cases of a rule: its findings, or one that says that it had no subject.</summary>
    private static IEnumerable<Finding?> Cases(IEnumerable<Finding> findings) =>
        findings.Cast<Finding?>().DefaultIfEmpty();

    private static void Totals(XmlWriter xml, IEnumerable<Finding?> cases)
    {
        int tests = 0;
        int failures = 0;
        int skipped = 0;
        foreach (Finding? finding in cases)
        {
            tests++;
            failures += Fails(finding) ? 1 : 0;
            skipped += Skipped(finding) is not null ? 1 : 0;
        }
        Attribute(xml, "tests", tests.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", failures.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", "0");
        Attribute(xml, "skipped", skipped.ToString(CultureInfo.InvariantCulture));
    }

    private static void Suite(XmlWriter xml, RuleDescriptor rule, IEnumerable<Finding> findings)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", $"{rule.Id} {rule.Title}");
        Finding?[] cases = [.. Cases(findings)];
        Totals(xml, cases);
        foreach (Finding? finding in cases)
            Case(xml, rule, finding);
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, RuleDescriptor rule, Finding? finding)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", rule.Id);
        Attribute(xml, "name", finding is null ? rule.Name : Name(finding));
        if (Skipped(finding) is { } reason)
            Element(xml, "skipped", reason, "", "");
        else if (Fails(finding))
            Element(xml, "failure", finding!.Message.ToString(), "error", Details(finding));
        else
            xml.WriteElementString("system-out", PrintableText.Of(Details(finding!)));
        xml.WriteEndElement();
    }

    private static string Name(Finding finding) =>
        finding.Aspect.Length == 0 ? finding.Subject.ToString() : $"{finding.Subject} ({finding.Aspect})";

    private static bool Fails(Finding? finding) =>
        finding is { Outcome: Outcome.NonCompliant, Severity: Severity.Error, Waiver: null };

    private static string? Skipped(Finding? finding) =>
        finding switch
        {
            null => "not evaluated: no subject",
            { Waiver: { } waiver } => FormattableString.Invariant(
                $"waived until {waiver.ExpiresOn:yyyy-MM-dd}: {waiver.Justification} ({waiver.Owner})"
            ),
            { Outcome: Outcome.Indeterminate } => $"indeterminate: {finding.Message}",
            { Outcome: Outcome.NotApplicable } => $"not applicable: {finding.Message}",
            _ => null,
        };

    private static string Details(Finding finding)
    {
        string weight =
            finding.Outcome == Outcome.NonCompliant ? finding.Severity.ToString() : finding.Outcome.ToString();
        IEnumerable<string> lines =
        [
            $"{weight}: {finding.Message}",
            Line("Actual", finding.Actual.ToString()),
            Line("Expected", finding.Expected.ToString()),
            Line("Recommendation", finding.Recommendation.ToString()),
            Line("Clauses", string.Join(", ", finding.Clauses)),
            Line(
                "Evidence",
                string.Join(", ", finding.Evidence.Take(20)) + (finding.Evidence.Length > 20 ? ", …" : "")
            ),
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string Line(string name, string value) => value.Length == 0 ? "" : $"{name}: {value}";

    private static void Element(XmlWriter xml, string name, string message, string type, string text)
    {
        xml.WriteStartElement(name);
        Attribute(xml, "message", message);
        if (type.Length > 0)
            Attribute(xml, "type", type);
        xml.WriteString(PrintableText.Of(text));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) =>
        xml.WriteAttributeString(name, PrintableText.Of(value));
}
