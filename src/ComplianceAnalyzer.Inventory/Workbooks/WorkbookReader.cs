using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>Reads the sheets of a workbook (<c>.xlsx</c>) into rows of text: dates as ISO dates, numbers in full, yes and no.</summary>
internal static class WorkbookReader
{
    /// <summary>A workbook unpacks to more than its size; beyond this one it is refused.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>Spreadsheet programs keep 15 digits of a number; a longer one is not the number that was typed.</summary>
    private const double MostDigits = 1e15;

    /// <summary>True for files that are read as workbooks.</summary>
    internal static bool IsWorkbook(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XLSX" or ".XLSM";

    /// <summary>Reads every sheet.</summary>
    /// <returns>Name and rows of each sheet in the order of the workbook; null with a phrase in <paramref name="reason"/>.</returns>
    internal static List<(string Name, SheetTable Table)>? Read(
        byte[] bytes,
        CancellationToken cancellation,
        out string reason
    )
    {
        reason = "";
        try
        {
            if (UnpackedSize(bytes) > MostBytes)
            {
                reason = "it unpacks to more than 1 GiB";
                return null;
            }
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(
                new MemoryStream(bytes, writable: false)
            );
            List<(string, SheetTable)> sheets = [];
            do sheets.Add((reader.Name, new SheetTable(Rows(reader, cancellation))));
            while (reader.NextResult());
            return sheets;
        }
        // The reader meets bytes that anybody may have written, and fails on them in as many ways as its parts have exceptions.
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            reason = "it is no workbook that can be read";
            return null;
        }
    }

    private static long UnpackedSize(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length);
    }

    private static List<string[]> Rows(IExcelDataReader reader, CancellationToken cancellation)
    {
        List<string[]> rows = [];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            string[] row = new string[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
                row[i] = Text(reader.GetValue(i));
            rows.Add(row);
        }
        return rows;
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "yes" : "no",
            DateTime date => date.ToString(
                date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture
            ),
            double number when Math.Abs(number) < MostDigits => number.ToString(
                "0.###############",
                CultureInfo.InvariantCulture
            ),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
