using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceAnalyzer.Reporting.Tests.Texts;

/// <summary>Reads the sentences of the rules from their source: each interpolated string as the template that a finding carries.</summary>
internal static partial class SentenceTemplates
{
    /// <summary>How the calls end in whose arguments an interpolated string is no sentence of a finding.</summary>
    private static readonly string[] NoSentence = ["Exception", "Subject", "Invariant"];

    internal static string RulesFolder([CallerFilePath] string file = "")
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(file)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceAnalyzer.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "rules");
    }

    /// <summary>Templates and titles in every source file of the rules.</summary>
    internal static IEnumerable<string> All() =>
        FilesIn(RulesFolder()).SelectMany(source => Templates(source).Concat(Titles(source)));

    /// <summary>The rules and what they are made of, as one text.</summary>
    internal static string Sources() =>
        string.Concat(FilesIn(RulesFolder()).Concat(FilesIn(Path.Combine(RulesFolder(), "..", "src"))));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    internal static IEnumerable<string> Templates(string source)
    {
        int at = 0;
        while ((at = source.IndexOf("$\"", at, StringComparison.Ordinal)) >= 0)
        {
            int statement = source.LastIndexOfAny([';', '{', '}', '>'], at) + 1;
            bool isSentence = !OpenCalls(source[statement..at])
                .Any(call => NoSentence.Any(end => call.EndsWith(end, StringComparison.Ordinal)));
            at += 2;
            string template = Template(source, ref at);
            // A name in brackets is a key, not a sentence.
            if (isSentence && template is not ['(', ..])
                yield return template;
        }
    }

    /// <summary>Names of the calls whose arguments go on where the text ends.</summary>
    private static Stack<string> OpenCalls(string text)
    {
        Stack<string> calls = new();
        for (int i = 0; i < text.Length; i++)
            if (text[i] == '(')
                calls.Push(NameThatEnds().Match(text[..i]).Value);
            else if (text[i] == ')')
                calls.TryPop(out _);
        return calls;
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

    [GeneratedRegex(@"\w*$", RegexOptions.None, 1000)]
    private static partial Regex NameThatEnds();

    [GeneratedRegex(@":[A-Za-z0#.,\-]+$", RegexOptions.None, 1000)]
    private static partial Regex FormatOfHole();

    [GeneratedRegex("LicensingRule\\(\\s*\"(?<title>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
