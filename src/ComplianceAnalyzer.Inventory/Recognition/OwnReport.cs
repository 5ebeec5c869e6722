using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml;
using ComplianceAnalyzer.Inventory.Workbooks;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Inventory.Recognition;

/// <summary>Tells the program's own reports by what is in them, whatever their names: taken for evidence, each would confirm itself.</summary>
internal static class OwnReport
{
    /// <summary>Bytes at the beginning of a file within which the mark of a text stands.</summary>
    internal const int HeadLength = 4096;

    private static readonly char[] delimiters = [',', ';', '\t', '|'];

    /// <summary>How the proofs of version 1.0.0 began.</summary>
    private static readonly string[] oldProofs = [.. Enum.GetNames<CalLayer>().Select(layer => $"layer {layer}")];

    /// <summary>True for a text that this program wrote.</summary>
    /// <param name="head">Its first bytes, <see cref="HeadLength"/> at most.</param>
    internal static bool IsText(ReadOnlySpan<byte> head)
    {
        string text = EncodingOf(head).GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0)
            return false;
        string line = text.Split('\n', 2)[0].TrimEnd('\r', ' ');
        return text[0] switch
        {
            '{' => IsJson(Encoding.UTF8.GetBytes(text)),
            '<' => line == ReportMark.Markdown || IsJUnit(text),
            _ => line == ReportMark.Proof || oldProofs.Contains(line, StringComparer.Ordinal) || IsTable(line),
        };
    }

    /// <summary>True for a workbook that this program wrote, also where a spreadsheet program has saved it again.</summary>
    /// <param name="stream">The whole file.</param>
    internal static bool IsWorkbook(Stream stream)
    {
        try
        {
            using var package = new WorkbookPackage(stream);
            return package.Parts.Any(part =>
                part.FullName switch
                {
                    "docProps/custom.xml" => HasProperty(package, part),
                    "docProps/core.xml" => HasAuthor(package, part),
                    _ => false,
                }
            );
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or PackageLimitException)
        {
            return false;
        }
    }

    private static bool HasProperty(WorkbookPackage package, ZipArchiveEntry part)
    {
        using XmlReader xml = package.Read(part);
        while (xml.Read())
            if (xml.LocalName == "property" && xml.GetAttribute("name") == ReportMark.WorkbookProperty)
                return true;
        return false;
    }

    private static bool HasAuthor(WorkbookPackage package, ZipArchiveEntry part)
    {
        using XmlReader xml = package.Read(part);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "creator" })
                return xml.ReadElementContentAsString() == ReportMark.Author;
        return false;
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        return head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode : Encoding.UTF8;
    }

    /// <summary>The list of holders, also where a spreadsheet program has saved it with its own delimiter.</summary>
    private static bool IsTable(string line) =>
        delimiters
            .Select(delimiter => line.Split(delimiter).Select(field => field.Trim('"', ' ')))
            .Any(fields => ReportMark.Headers.Any(header => header.SequenceEqual(fields, StringComparer.Ordinal)));

    private static bool IsJUnit(string text)
    {
        using var xml = XmlReader.Create(new StringReader(text));
        try
        {
            return xml.MoveToContent() == XmlNodeType.Element
                && xml.LocalName == "testsuites"
                && xml.GetAttribute("name") == ReportMark.Program;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>True where <c>tool.name</c>, or <c>runs[0].tool.driver.name</c> as SARIF has it, is the program's.</summary>
    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        var json = new Utf8JsonReader(head, isFinalBlock: false, default);
        string[] names = new string[JsonDepth];
        try
        {
            while (json.Read() && json.CurrentDepth < JsonDepth)
                if (json.TokenType == JsonTokenType.PropertyName)
                    names[json.CurrentDepth] = json.GetString()!;
                else if (json.TokenType == JsonTokenType.String && json.ValueTextEquals(ReportMark.Program))
                    return names[json.CurrentDepth] == "name" && names.Contains("tool", StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
        return false;
    }

    private const int JsonDepth = 8;
}
