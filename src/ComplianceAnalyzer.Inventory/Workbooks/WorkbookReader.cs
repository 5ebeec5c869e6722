using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>Reads the sheets of a workbook (<c>.xlsx</c>) into rows of text: dates as ISO dates, numbers in full, yes and no.</summary>
internal static class WorkbookReader
{
    /// <summary>Spreadsheet programs keep 15 digits of a number; a longer one is not the number that was typed.</summary>
    private const double MostDigits = 1e15;

    /// <summary>True for files that are read as workbooks.</summary>
    internal static bool IsWorkbook(string file) => Path.GetExtension(file).ToUpperInvariant() is ".XLSX" or ".XLSM";

    /// <summary>Reads every sheet.</summary>
    /// <returns>Name and rows of each sheet in the order of the workbook; null with a phrase in <paramref name="reason"/>, and whether it goes beyond a limit.</returns>
    internal static List<(string Name, SheetTable Table)>? Read(
        byte[] bytes,
        CancellationToken cancellation,
        out string reason,
        out bool isBeyond
    )
    {
        reason = "";
        isBeyond = false;
        try
        {
            long area;
            PackageInspection inspection;
            using (var package = new WorkbookPackage(new MemoryStream(bytes, writable: false)))
            {
                inspection = PackageInspection.Of(package, cancellation);
                area = package.Limits.Area;
            }
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(
                new MemoryStream(bytes, writable: false)
            );
            List<(string, SheetTable)> sheets = [];
            long values = inspection.Values;
            do
            {
                List<string[]> rows = Rows(reader, ref area, cancellation);
                values -= rows.Sum(row => (long)row.Count(cell => cell.Length > 0));
                string name = reader.Name ?? "";
                sheets.Add((name, new SheetTable(rows, reader.FieldCount, inspection.Errors.Of(name))));
            } while (reader.NextResult());
            // A sheet that leads nowhere, or is in another name space, looks empty; what is known of it is nothing.
            if (values <= 0)
                return sheets;
            reason = "some of its cells cannot be found";
            return null;
        }
        catch (PackageLimitException beyond)
        {
            reason = beyond.Message;
            isBeyond = true;
            return null;
        }
        // The reader meets bytes that anybody may have written, and fails on them in as many ways as its parts have exceptions.
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            reason = "it is no workbook that can be read";
            return null;
        }
    }

    /// <summary>The rows down to the last that holds a value: none stands further below another than the gap that a package may have.</summary>
    private static List<string[]> Rows(IExcelDataReader reader, ref long area, CancellationToken cancellation)
    {
        List<string[]> rows = [];
        int used = 0;
        while (reader.Read() && rows.Count - used <= PackageLimits.Gap)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] row = Cells(reader);
            area -= reader.FieldCount;
            if (area < 0)
                throw new PackageLimitException("its values stand too far apart");
            rows.Add(row);
            if (row.Length > 0)
                used = rows.Count;
        }
        return rows;
    }

    /// <summary>The cells of a row up to the last that is not blank.</summary>
    private static string[] Cells(IExcelDataReader reader)
    {
        int count = reader.FieldCount;
        while (count > 0 && Text(reader.GetValue(count - 1)).Length == 0)
            count--;
        if (count == 0)
            return [];
        string[] row = new string[count];
        for (int i = 0; i < count; i++)
            row[i] = Text(reader.GetValue(i));
        return row;
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
