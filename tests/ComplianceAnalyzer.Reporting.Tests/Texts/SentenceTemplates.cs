using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAnalyzer.Reporting.Tests.Texts;

/// <summary>Reads the sentences of the rules from their source: each interpolated string as the template that a finding carries.</summary>
internal static partial class SentenceTemplates
{
    /// <summary>Words before an interpolated string that is no sentence of a finding.</summary>
    private static readonly string[] NoSentence = ["Exception(", "Subject(", "Invariant("];

    internal static string RulesFolder([CallerFilePath] string file = "")
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(file)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceAnalyzer.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "rules");
    }

    /// <summary>Templates and titles in every source file of the rules.</summary>
    internal static IEnumerable<string> All() =>
        Directory
            .EnumerateFiles(RulesFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .SelectMany(source => Templates(source).Concat(Titles(source)));

    internal static IEnumerable<string> Templates(string source)
    {
        int at = 0;
        while ((at = source.IndexOf("$\"", at, StringComparison.Ordinal)) >= 0)
        {
            int statement = source.LastIndexOfAny([';', '{', '}', '>'], at) + 1;
            bool isSentence = !NoSentence.Any(words =>
                source.AsSpan(statement, at - statement).Contains(words, StringComparison.Ordinal)
            );
            at += 2;
            string template = Template(source, ref at);
            // A name in brackets is a key, not a sentence.
            if (isSentence && template is not ['(', ..])
                yield return template;
        }
    }

    private static IEnumerable<string> Titles(string source) =>
        Title().Matches(source).Select(match => match.Groups["title"].Value);

    private static string Template(string source, ref int at)
    {
        StringBuilder template = new();
        int holes = 0;
        while (source[at] != '"')
        {
            if (source[at] is '\\' || (source[at] is '{' or '}' && source[at + 1] == source[at]))
            {
                template.Append(source, at, 2);
                at += 2;
            }
            else if (source[at] == '{')
                template.Append(CultureInfo.InvariantCulture, $"{{{holes++}{Format(Hole(source, ref at))}}}");
            else
                template.Append(source[at++]);
        }
        at++;
        return template.ToString();
    }

    /// <summary>The expression in a hole; quoted text in it may hold braces.</summary>
    private static string Hole(string source, ref int at)
    {
        int begin = ++at;
        bool quoted = false;
        for (int depth = 1; depth > 0; at++)
        {
            if (source[at] == '"')
                quoted = !quoted;
            else if (!quoted)
                depth += source[at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
        }
        return source[begin..(at - 1)];
    }

    /// <summary>The format of a hole; a colon of a conditional expression is none.</summary>
    private static string Format(string hole) =>
        hole.Contains('?', StringComparison.Ordinal) ? "" : FormatOfHole().Match(hole).Value;

    [GeneratedRegex(@":[A-Za-z0#.,\-]+$", RegexOptions.None, 1000)]
    private static partial Regex FormatOfHole();

    [GeneratedRegex("LicensingRule\\(\\s*\"(?<title>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
