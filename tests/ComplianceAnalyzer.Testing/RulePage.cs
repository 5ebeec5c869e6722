using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceAnalyzer.Rules;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Testing;

/// <summary>
/// The page of a rule with its two example estates. An example is a run of fenced <c>csv</c> blocks under the headings Non-compliant and
/// Compliant; the info string names the file: <c>```csv servers.csv</c>. A line <c>As of 2006-01-01</c> anywhere sets the analysis date.
/// </summary>
public sealed record RulePage(
    ImmutableArray<string> Headings,
    EstateText NonCompliant,
    EstateText Compliant,
    DateOnly AsOf
)
{
    private static readonly DateOnly usualDate = new(2006, 1, 1);

    public static RulePage Of<TRule>()
        where TRule : Rule => Of(typeof(TRule));

    public static RulePage Of(Type rule)
    {
        using Stream stream =
            typeof(LicensingRuleAttribute).Assembly.GetManifestResourceStream(rule.Name + ".md")
            ?? throw new InvalidOperationException($"{rule.Name} has no page.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    private static RulePage Parse(string[] lines)
    {
        var headings = ImmutableArray.CreateBuilder<string>();
        EstateText nonCompliant = EstateText.Empty;
        EstateText compliant = EstateText.Empty;
        DateOnly asOf = usualDate;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                headings.Add(lines[i][3..].Trim());
            else if (lines[i].StartsWith("As of ", StringComparison.Ordinal))
                asOf = DateOnly.ParseExact(lines[i].AsSpan(6, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            else if (lines[i].StartsWith("```csv ", StringComparison.Ordinal))
            {
                string file = lines[i][7..].Trim();
                string[] content = [.. lines.Skip(i + 1).TakeWhile(line => line != "```")];
                i += content.Length + 1;
                if (headings[^1] == "Non-compliant")
                    nonCompliant = nonCompliant.With(file, content);
                else if (headings[^1] == "Compliant")
                    compliant = compliant.With(file, content);
            }
        }
        return new RulePage(headings.ToImmutable(), nonCompliant, compliant, asOf);
    }
}
