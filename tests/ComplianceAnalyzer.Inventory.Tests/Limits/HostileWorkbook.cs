using System.IO.Compression;
using System.Text;

namespace ComplianceAnalyzer.Inventory.Tests.Limits;

/// <summary>Workbooks written part by part, as no spreadsheet program writes them.</summary>
internal static class HostileWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A workbook with one sheet.</summary>
    /// <param name="sheet">What stands in the element of the sheet.</param>
    /// <param name="shared">What stands in the element of shared texts.</param>
    /// <param name="styles">What stands in the element of styles.</param>
    /// <param name="name">Name of the sheet.</param>
    public static byte[] Of(string sheet, string shared = "", string styles = "", string name = "clients") =>
        Zip([.. Parts(name, shared, styles), ("xl/worksheets/sheet1.xml", Sheet(sheet))]);

    /// <summary>The parts of a workbook but for its sheets.</summary>
    public static IEnumerable<(string Name, string Text)> Parts(string sheet, string shared = "", string styles = "") =>
        [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"{Package}\">{Relation("r0", "officeDocument", "xl/workbook.xml")}</Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}\">{Relation("r1", "worksheet", "worksheets/sheet1.xml")}"
                    + $"{Relation("r2", "sharedStrings", "sharedStrings.xml")}{Relation("r3", "styles", "styles.xml")}</Relationships>"
            ),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{shared}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
        ];

    public static string Sheet(string content) => $"<worksheet xmlns=\"{Main}\">{content}</worksheet>";

    public static string Relation(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts) =>
        Zip(parts.Select(part => (part.Name, (IEnumerable<byte[]>)[Encoding.UTF8.GetBytes(part.Text)])));

    /// <param name="parts">Each part as pieces, so that none need be held whole.</param>
    public static byte[] Zip(IEnumerable<(string Name, IEnumerable<byte[]> Pieces)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach ((string name, IEnumerable<byte[]> pieces) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                foreach (byte[] piece in pieces)
                    part.Write(piece);
            }
        return file.ToArray();
    }
}
