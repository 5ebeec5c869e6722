using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>
/// Turns the skeleton into the workbook: every part copied in a fixed order with fixed times and ids, so that the same report has the
/// same bytes; the cells of each sheet streamed into their place.
/// </summary>
internal sealed partial class BookPackage(ZipArchive skeleton)
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string ContentTypes = "[Content_Types].xml";
    private const string RootRelations = "_rels/.rels";
    private const string CoreProperties = "docProps/core.xml";

    /// <summary>Elements of a sheet that stand after its links.</summary>
    private static readonly string[] AfterLinks =
    [
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "drawing",
        "tableParts",
    ];

    /// <summary>Style ids of the sample cells in column A of the first sheet.</summary>
    internal IReadOnlyDictionary<CellStyle, string> Styles()
    {
        Dictionary<CellStyle, string> styles = [];
        XElement[] cells = [.. Load(SheetParts()[0]).Descendants(Main + "c")];
        foreach ((CellStyle style, XElement cell) in StyleBook.All.Zip(cells))
            styles.Add(style, (string?)cell.Attribute("s") ?? "0");
        return styles;
    }

    /// <summary>Writes the package.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cells">Writes the cells of the sheet with the given 0-based index and returns its links.</param>
    internal void Write(Stream output, Func<int, TextWriter, IReadOnlyList<(string Cell, string Target)>> cells)
    {
        List<string> sheets = SheetParts();
        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (
            ZipArchiveEntry entry in skeleton.Entries.OrderBy(entry => Order(entry.FullName), StringComparer.Ordinal)
        )
        {
            ZipArchiveEntry copy = target.CreateEntry(StableName(entry.FullName), CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using Stream into = copy.Open();
            int sheet = sheets.IndexOf(entry.FullName);
            if (sheet >= 0)
                WriteSheet(into, entry.FullName, writer => cells(sheet, writer));
            else
                Copy(entry, into);
        }
    }

    private void Copy(ZipArchiveEntry entry, Stream into)
    {
        if (entry.FullName is not (ContentTypes or RootRelations))
        {
            using Stream from = entry.Open();
            from.CopyTo(into);
            return;
        }
        string text = Text(entry.FullName);
        into.Write(Utf8.GetBytes(entry.FullName == ContentTypes ? StableTypes(text) : StableRelations(text)));
    }

    /// <summary>The skeleton's sheet with its cells and links in place of the empty ones.</summary>
    private void WriteSheet(
        Stream into,
        string part,
        Func<TextWriter, IReadOnlyList<(string Cell, string Target)>> cells
    )
    {
        const string CellsMark = "cells-stand-here";
        const string LinksMark = "links-stand-here";
        XDocument sheet = Load(part);
        XElement root = sheet.Root!;
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == Main).Remove();
        root.SetAttributeValue("xmlns", Main.NamespaceName);
        root.Element(Main + "dimension")?.Remove();
        root.Element(Main + "hyperlinks")?.Remove();
        root.Element(Main + "sheetData")!.ReplaceWith(new XComment(CellsMark));
        root.Elements()
            .First(element => AfterLinks.Contains(element.Name.LocalName, StringComparer.Ordinal))
            .AddBeforeSelf(new XComment(LinksMark));
        string text = root.ToString(SaveOptions.DisableFormatting);
        string[] pieces = text.Split([$"<!--{CellsMark}-->", $"<!--{LinksMark}-->"], StringSplitOptions.None);

        using StreamWriter writer = new(into, Utf8, 1 << 16);
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        writer.Write(pieces[0]);
        writer.Write("<sheetData>");
        IReadOnlyList<(string Cell, string Target)> links = cells(writer);
        writer.Write("</sheetData>");
        writer.Write(pieces[1]);
        WriteLinks(writer, links);
        writer.Write(pieces[2]);
    }

    private static void WriteLinks(TextWriter writer, IReadOnlyList<(string Cell, string Target)> links)
    {
        if (links.Count == 0)
            return;
        writer.Write("<hyperlinks>");
        foreach ((string cell, string target) in links)
            writer.Write(new XElement("hyperlink", new XAttribute("ref", cell), new XAttribute("location", target)));
        writer.Write("</hyperlinks>");
    }

    /// <summary>Part names of the sheets in the order of their tabs.</summary>
    private List<string> SheetParts()
    {
        Dictionary<string, string> targets = Load("xl/_rels/workbook.xml.rels")
            .Root!.Elements()
            .ToDictionary(
                relation => (string)relation.Attribute("Id")!,
                relation => (string)relation.Attribute("Target")!,
                StringComparer.Ordinal
            );
        return
        [
            .. Load("xl/workbook.xml")
                .Descendants(Main + "sheet")
                .Select(sheet => targets[(string)sheet.Attribute(Relations + "id")!])
                .Select(target => target.StartsWith('/') ? target[1..] : "xl/" + target),
        ];
    }

    private XDocument Load(string part)
    {
        using Stream stream = skeleton.GetEntry(part)!.Open();
        using XmlReader reader = XmlReader.Create(stream);
        return XDocument.Load(reader);
    }

    private string Text(string part)
    {
        using StreamReader reader = new(skeleton.GetEntry(part)!.Open(), Utf8);
        return reader.ReadToEnd();
    }

    /// <summary>The types come first, as readers expect; the rest by name.</summary>
    private static string Order(string part) => part == ContentTypes ? "" : StableName(part);

    /// <summary>The part of the core properties is named at random; everything else is not.</summary>
    private static string StableName(string part) =>
        part.EndsWith(".psmdcp", StringComparison.Ordinal) ? CoreProperties : part;

    private static string StableTypes(string text)
    {
        string stable = CorePart().Replace(text, "/" + CoreProperties);
        return stable.Contains("/" + CoreProperties, StringComparison.Ordinal)
            ? stable
            : stable.Replace(
                "</Types>",
                $"<Override PartName=\"/{CoreProperties}\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>",
                StringComparison.Ordinal
            );
    }

    private static string StableRelations(string text)
    {
        int number = 0;
        string stable = CorePart().Replace(text, "/" + CoreProperties);
        return RelationId().Replace(stable, _ => FormattableString.Invariant($" Id=\"rId{++number}\""));
    }

    [GeneratedRegex(@"/package/services/metadata/core-properties/[0-9a-f]+\.psmdcp", RegexOptions.None, 1000)]
    private static partial Regex CorePart();

    [GeneratedRegex(" Id=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex RelationId();
}
