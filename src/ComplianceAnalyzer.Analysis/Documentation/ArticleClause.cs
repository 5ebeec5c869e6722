using System.Collections.Immutable;
using System.Text;
using ComplianceAnalyzer.Rules;

namespace ComplianceAnalyzer.Analysis.Documentation;

/// <summary>A clause of the article as <c>clauses.csv</c> holds it, which travels with the rules.</summary>
/// <param name="Id">Id, <c>S17</c>.</param>
/// <param name="Statement">What it says, in our words.</param>
/// <param name="NotEncoded">Why no rule encodes it; empty where one does.</param>
public sealed record ArticleClause(string Id, string Statement, string NotEncoded)
{
    private const string Resource = "clauses.csv";

    /// <summary>Every clause, in the order of the article.</summary>
    public static ImmutableArray<ArticleClause> All { get; } = [.. Read()];

    private static IEnumerable<ArticleClause> Read()
    {
        using Stream stream =
            typeof(LicensingRuleAttribute).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} does not travel with the rules.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] header = Fields(reader.ReadLine() ?? "");
        int id = Array.IndexOf(header, "Clause");
        int statement = Array.IndexOf(header, "Statement");
        int notEncoded = Array.IndexOf(header, "NotEncoded");
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && Fields(line) is var fields)
                yield return new ArticleClause(fields[id], fields[statement], fields[notEncoded]);
    }

    /// <summary>Fields of a line; quotes keep commas, a doubled quote is one, and no field of the file goes over a line.</summary>
    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                field.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(line[i]);
        }
        return [.. fields, field.ToString()];
    }
}
