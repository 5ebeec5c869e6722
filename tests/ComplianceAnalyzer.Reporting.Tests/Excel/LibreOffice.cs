using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>Lets LibreOffice compute every formula of a workbook anew.</summary>
internal static class LibreOffice
{
    internal const string WhySkipped =
        "LibreOffice Calc (soffice) is not on the PATH, so nothing can recompute the workbook.";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    internal static string? Command { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);

    /// <summary>The workbook as LibreOffice saves it, after the values of formulas were taken out.</summary>
    internal static byte[] Recalculated(byte[] workbook)
    {
        string folder = Directory.CreateTempSubdirectory("recalculate-").FullName;
        try
        {
            string source = Path.Combine(folder, "report.xlsx");
            string target = Path.Combine(folder, "out");
            File.WriteAllBytes(source, WithoutValues(workbook));
            Run(
                $"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                target,
                source
            );
            return File.ReadAllBytes(Path.Combine(target, "report.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Values of the cells with a formula, by sheet and address.</summary>
    internal static SortedDictionary<string, string> FormulaValues(byte[] workbook)
    {
        SortedDictionary<string, string> values = new(StringComparer.Ordinal);
        using ZipArchive archive = new(new MemoryStream(workbook));
        foreach (ZipArchiveEntry sheet in archive.Entries.Where(IsSheet))
        foreach (
            XElement cell in Load(sheet).Descendants(Main + "c").Where(cell => cell.Element(Main + "f") is not null)
        )
            values.Add($"{sheet.Name} {(string?)cell.Attribute("r")}", (string?)cell.Element(Main + "v") ?? "");
        return values;
    }

    /// <summary>Values of the formulas that yield true or false: checks of the workbook on itself.</summary>
    internal static IReadOnlyList<bool> Truths(byte[] workbook)
    {
        using ZipArchive archive = new(new MemoryStream(workbook));
        return
        [
            .. archive
                .Entries.Where(IsSheet)
                .SelectMany(sheet => Load(sheet).Descendants(Main + "c").ToArray())
                .Where(cell => cell.Element(Main + "f") is not null && (string?)cell.Attribute("t") == "b")
                .Select(cell => (string?)cell.Element(Main + "v") == "1"),
        ];
    }

    private static byte[] WithoutValues(byte[] workbook)
    {
        MemoryStream copy = new();
        copy.Write(workbook);
        using (ZipArchive archive = new(copy, ZipArchiveMode.Update, leaveOpen: true))
            foreach (ZipArchiveEntry sheet in archive.Entries.Where(IsSheet).ToArray())
            {
                XDocument xml = Load(sheet);
                xml.Descendants(Main + "f").SelectMany(formula => formula.ElementsAfterSelf(Main + "v")).Remove();
                string name = sheet.FullName;
                sheet.Delete();
                using Stream stream = archive.CreateEntry(name).Open();
                xml.Save(stream);
            }
        return copy.ToArray();
    }

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)
        && entry.FullName.EndsWith(".xml", StringComparison.Ordinal);

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Command!, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("LibreOffice did not finish.");
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"LibreOffice failed: {output.Result} {error.Result}");
    }
}
