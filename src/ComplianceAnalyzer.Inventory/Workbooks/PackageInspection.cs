using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>
/// Reads every part of a workbook once, keeping nothing of it but lengths, and holds it to the limits. What reads the workbook afterwards allocates
/// by what stands in it: by references of cells, by counts, by texts that many cells share.
/// </summary>
internal sealed class PackageInspection
{
    private const string SharedTexts = "sharedStrings";
    private const string Folder = "xl/";
    private const string Error = "e";

    private readonly PackageLimits limits;
    private readonly CancellationToken cancellation;
    private readonly HashSet<string> targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> sheetNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> sharedTexts = [];
    private readonly char[] chunk = new char[4096];
    private int elements;
    private int formats;
    private int sheets;
    private int places;
    private long rows;
    private long cells;
    private long area;
    private long characters;
    private long joining;

    private PackageInspection(PackageLimits limits, CancellationToken cancellation)
    {
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /// <summary>Cells that hold a value, errors aside: what a reader must find there.</summary>
    internal long Values { get; private set; }

    /// <summary>Cells that hold an error.</summary>
    internal CellErrors Errors { get; } = new();

    /// <summary>Inspects a package.</summary>
    /// <exception cref="PackageLimitException">It goes beyond a limit.</exception>
    /// <exception cref="XmlException">A part is not XML, or declares entities.</exception>
    /// <exception cref="InvalidDataException">A part cannot be unpacked.</exception>
    internal static PackageInspection Of(WorkbookPackage package, CancellationToken cancellation)
    {
        var inspection = new PackageInspection(package.Limits, cancellation);
        // Cells refer to shared texts, so these come first.
        foreach (ZipArchiveEntry part in package.Parts.OrderByDescending(part => IsSharedTexts(part.FullName)))
        {
            RefuseBinary(part.FullName, "xl/workbook.bin");
            if (Path.GetExtension(part.FullName).ToUpperInvariant() is not (".XML" or ".RELS"))
                continue;
            using XmlReader xml = package.Read(part);
            inspection.Look(xml, part.FullName);
        }
        Hold(inspection.places >= inspection.sheets, "a sheet of it is not there");
        return inspection;
    }

    private static bool IsSharedTexts(string part) => part.Contains(SharedTexts, StringComparison.OrdinalIgnoreCase);

    private static void RefuseBinary(string name, string binary) =>
        Hold(
            !name.EndsWith(binary, StringComparison.OrdinalIgnoreCase),
            "it is a binary workbook (.xlsb), which is to be saved as .xlsx"
        );

    private static void Hold(bool holds, string reason)
    {
        if (!holds)
            throw new PackageLimitException(reason);
    }

    private void Look(XmlReader xml, string part)
    {
        while (Read(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "Relationship":
                    Relation(xml);
                    break;
                case "sheet":
                    Sheet(xml);
                    break;
                case "xf":
                    Hold(++formats <= PackageLimits.Formats, "it has too many formats of cells");
                    break;
                case "numFmt":
                    int length = xml.GetAttribute("formatCode")?.Length ?? 0;
                    Hold(length <= PackageLimits.FormatCode, "the code of a number format is too long");
                    break;
                case "si":
                    Hold(IsSharedTexts(part), "its shared texts are not where they belong");
                    sharedTexts.Add(TextItem(xml));
                    break;
                case "sheetData":
                    Rows(xml, part);
                    break;
            }
        }
    }

    /// <summary>Moves to the next node.</summary>
    private bool Read(XmlReader xml)
    {
        if ((++elements & 0xFFFF) == 0)
            cancellation.ThrowIfCancellationRequested();
        bool more = xml.Read();
        Hold(xml.Depth <= PackageLimits.Depth, "its elements are nested too deep");
        return more;
    }

    /// <summary>No two relations lead to one part, which would be read once for each.</summary>
    private void Relation(XmlReader xml)
    {
        string type = xml.GetAttribute("Type") ?? "";
        string target = xml.GetAttribute("Target") ?? "";
        // Sheets without cells.
        places += type.EndsWith("/chartsheet", StringComparison.Ordinal) ? 1 : 0;
        places += type.EndsWith("/dialogsheet", StringComparison.Ordinal) ? 1 : 0;
        if (type[(type.LastIndexOf('/') + 1)..] is not ("worksheet" or SharedTexts or "styles" or "officeDocument"))
            return;
        RefuseBinary(target, ".bin");
        string name = target.TrimStart('/');
        if (!name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase))
            name = Folder + name;
        Hold(targets.Add(name), "a part of it has two places");
        Errors.Relation(xml.GetAttribute("Id") ?? "", name);
        Hold(targets.Count <= PackageLimits.Parts, "it has too many relations");
    }

    /// <summary>No two sheets have one name or lead to one part.</summary>
    private void Sheet(XmlReader xml)
    {
        string id = "";
        for (bool more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            id = xml.LocalName == "id" ? xml.Value : id;
        xml.MoveToElement();
        string name = xml.GetAttribute("name") ?? "";
        Hold(sheetNames.Add($"name {name}") && sheetNames.Add($"id {id}"), "two of its sheets are one");
        Errors.Sheet(name, id);
        Hold(++sheets <= PackageLimits.Sheets, "it has too many sheets");
    }

    /// <summary>The rows of one sheet: in order, and close to each other.</summary>
    private void Rows(XmlReader xml, string part)
    {
        places++;
        if (xml.IsEmptyElement)
            return;
        var extent = new SheetExtent();
        string? type = null;
        for (int end = xml.Depth; Read(xml) && xml.Depth > end; )
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    Hold(++rows <= limits.Rows, "it has far more rows than its size allows");
                    extent.Row(xml.GetAttribute("r"));
                    break;
                case "c":
                    Hold(++cells <= limits.Cells, "it has far more cells than its size allows");
                    extent.Cell(xml.GetAttribute("r"));
                    type = xml.GetAttribute("t");
                    break;
                case "v":
                    extent.Value();
                    if (type == Error)
                        Errors.Add(part, extent.LastRow, extent.Column, ErrorText(xml));
                    else
                        Take(type == "s" ? SharedLength(xml) : TextLength(xml));
                    break;
                case "is":
                    extent.Value();
                    Take(TextItem(xml));
                    break;
            }
            Hold(area + extent.Area <= limits.Area, "its values stand too far apart");
        }
        area += extent.Area;
    }

    private void Take(int length)
    {
        Values += length > 0 ? 1 : 0;
        Hold(length <= PackageLimits.Text, "a text of it is too long for a cell");
        characters += length;
        Hold(characters <= limits.Characters, "its cells hold far more than its size allows");
    }

    /// <summary>Length of a text, which may be made of pieces that are joined one by one.</summary>
    private int TextItem(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return 0;
        int runs = 0;
        int length = 0;
        for (int end = xml.Depth; Read(xml) && xml.Depth > end; )
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "t" })
                continue;
            length += TextLength(xml);
            Hold(length <= PackageLimits.Text, "a text of it is too long for a cell");
            Hold(++runs <= PackageLimits.Runs, "a text of it is made of too many pieces");
        }
        joining += (long)runs * length;
        Hold(joining <= limits.Joining, "its texts are made of too many pieces");
        return length;
    }

    /// <summary>The name of an error, as much of it as such names are long.</summary>
    private string ErrorText(XmlReader xml)
    {
        Span<char> text = stackalloc char[16];
        int length = TextLength(xml, text);
        return new string(text[..Math.Min(length, text.Length)]);
    }

    /// <summary>Characters of the shared text that the element gives the number of.</summary>
    private int SharedLength(XmlReader xml)
    {
        Span<char> number = stackalloc char[11];
        int length = TextLength(xml, number);
        int index = -1;
        if (length <= number.Length && !int.TryParse(number[..length], CultureInfo.InvariantCulture, out index))
            index = -1;
        bool isThere = index >= 0 && index < sharedTexts.Count;
        Hold(isThere || length == 0, "a cell of it refers to a text that is not there");
        return isThere ? sharedTexts[index] : 0;
    }

    /// <summary>Characters of an element of text, the first of them copied; the reader stands at its end afterwards.</summary>
    private int TextLength(XmlReader xml, Span<char> beginning = default)
    {
        int length = 0;
        if (xml.IsEmptyElement)
            return length;
        for (int end = xml.Depth; Read(xml) && xml.Depth > end; )
        {
            if (!xml.CanReadValueChunk || !xml.HasValue)
                continue;
            for (int read; (read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0; length += read)
                if (length < beginning.Length)
                    chunk.AsSpan(0, Math.Min(read, beginning.Length - length)).CopyTo(beginning[length..]);
        }
        return length;
    }
}
