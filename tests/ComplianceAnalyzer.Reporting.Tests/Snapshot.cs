using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace ComplianceAnalyzer.Reporting.Tests;

/// <summary>Compares a text with the file committed beside the test: a missing or different file fails and leaves a <c>.received</c> one.</summary>
internal static class Snapshot
{
    internal static void Verify(
        string text,
        string extension,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = ""
    )
    {
        string stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        throw new XunitException($"{verified} differs from {received}.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"Line {line + 1}\n  verified: {before.ElementAtOrDefault(line)}\n  received: {after.ElementAtOrDefault(line)}";
    }
}
