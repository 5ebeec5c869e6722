using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using ComplianceAnalyzer.Inventory.Tests.Limits;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Changes the parts of a workbook, their names and what they say, and packs them again.</summary>
internal static partial class WorkbookMutator
{
    private static readonly string[] references =
    [
        "A1",
        "B2",
        "XFD1048576",
        "ZZZZ1",
        "a1",
        "1A",
        "A0",
        "$A$1",
        "",
        "A99999999999",
    ];
    private static readonly string[] types = ["s", "str", "inlineStr", "b", "d", "e", "n", "x"];

    private static readonly string[] fragments =
    [
        "<row r=\"1048576\"/>",
        "<row r=\"9000\"><c r=\"C9000\"><v>1</v></c></row>",
        "<c><v>1</v></c>",
        "<c t=\"s\"><v>-1</v></c>",
        "<c t=\"s\"><v>999999999</v></c>",
        "<si><t>_x000D__x0041_</t></si>",
        "<si><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></si>",
        "<is><t>x</t></is>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<col min=\"1\" max=\"99999\" width=\"x\"/>",
        "<xf numFmtId=\"14\"/>",
        "<numFmt numFmtId=\"200\" formatCode=\"yyyy[$-x]m;;;[red]@[\"/>",
        "<sheet name=\"users\" sheetId=\"9\" id=\"r9\"/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "<![CDATA[<row>]]>",
        "<!-- -->",
    ];

    /// <summary>Changes a workbook.</summary>
    public static byte[] Change(byte[] workbook, Random random)
    {
        bool isPackage =
            workbook.AsSpan().StartsWith("PK\u0003\u0004"u8) && workbook.AsSpan().IndexOf("PK\u0005\u0006"u8) > 0;
        if (!isPackage || random.Next(10) == 0)
            return ByteMutator.Change(workbook, random);
        List<(string Name, byte[] Bytes)> parts = Unpack(workbook);
        for (int edits = random.Next(1, 5); edits > 0 && parts.Count > 0; edits--)
        {
            int at = random.Next(parts.Count);
            (string name, byte[] bytes) = parts[at];
            switch (random.Next(12))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add((name, bytes));
                    break;
                case 2:
                    parts[at] = (parts[random.Next(parts.Count)].Name, bytes);
                    break;
                case 3 or 4:
                    parts[at] = (name, ByteMutator.Change(bytes, random));
                    break;
                default:
                    parts[at] = (name, Encoding.UTF8.GetBytes(Edit(Encoding.UTF8.GetString(bytes), random)));
                    break;
            }
        }
        return HostileWorkbook.Zip(parts.Select(part => (part.Name, (IEnumerable<byte[]>)[part.Bytes])));
    }

    /// <summary>Makes a workbook of a table, its texts shared, inline or as they come.</summary>
    public static byte[] Of(string sheet, byte[] csv, Random random)
    {
        var shared = new StringBuilder();
        var rows = new StringBuilder("<sheetData>");
        int texts = 0;
        foreach (string line in Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split('\n').Take(200))
        {
            rows.Append("<row>");
            foreach (string field in line.TrimEnd('\r').Split(',', ';', '\t'))
            {
                string text = SecurityElement.Escape(field.Replace("\0", "", StringComparison.Ordinal));
                if (random.Next(3) == 0)
                {
                    rows.Append("<c t=\"str\"><v>").Append(text).Append("</v></c>");
                    continue;
                }
                shared.Append("<si><t>").Append(text).Append("</t></si>");
                rows.Append("<c t=\"s\"><v>")
                    .Append((texts++).ToString(CultureInfo.InvariantCulture))
                    .Append("</v></c>");
            }
            rows.Append("</row>");
        }
        return HostileWorkbook.Zip([
            .. HostileWorkbook.Parts(
                sheet,
                shared.ToString(),
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
            ),
            ("xl/worksheets/sheet1.xml", HostileWorkbook.Sheet(rows.Append("</sheetData>").ToString())),
        ]);
    }

    private static string Edit(string xml, Random random)
    {
        if (random.Next(3) == 0)
        {
            int[] tags = [.. Enumerable.Range(0, xml.Length).Where(i => xml[i] == '<')];
            int at = tags.Length == 0 ? 0 : tags[random.Next(tags.Length)];
            int times = random.Next(50) == 0 ? random.Next(5_000) : 1;
            string fragment = fragments[random.Next(fragments.Length)];
            return xml.Insert(at, string.Concat(Enumerable.Repeat(fragment, times)));
        }
        MatchCollection attributes = Attribute().Matches(xml);
        if (attributes.Count == 0)
            return xml;
        Match attribute = attributes[random.Next(attributes.Count)];
        string value = attribute.Groups["name"].Value switch
        {
            "r" or "ref" when random.Next(2) == 0 => references[random.Next(references.Length)],
            "t" => types[random.Next(types.Length)],
            "r" or "s" or "numFmtId" or "sheetId" => random.Next(-2, 1_200_000).ToString(CultureInfo.InvariantCulture),
            _ => SecurityElement.Escape(Oddities.Pick(random).Replace("\0", "", StringComparison.Ordinal)),
        };
        Group old = attribute.Groups["value"];
        return string.Concat(xml.AsSpan(0, old.Index), value, xml.AsSpan(old.Index + old.Length));
    }

    private static List<(string, byte[])> Unpack(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        List<(string, byte[])> parts = [];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream part = entry.Open();
            using var bytes = new MemoryStream();
            part.CopyTo(bytes);
            parts.Add((entry.FullName, bytes.ToArray()));
        }
        return parts;
    }

    [GeneratedRegex("(?<name>[\\w:]+)=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
