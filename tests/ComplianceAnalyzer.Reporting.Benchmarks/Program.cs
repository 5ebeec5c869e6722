using System.Diagnostics;
using System.Globalization;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting;
using ComplianceAnalyzer.Reporting.Benchmarks;
using ExcelDataReader;

// dotnet run -c Release --project tests/ComplianceAnalyzer.Reporting.Benchmarks -- [sessions] [people]
// Writes the workbook of a large result and a bare dump of its rows, each in its own way once warmed up, and says the ratio of processor times
// and the peak of memory of the workbook; then reads the sheets of sessions back and counts their rows.
int sessions = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
int people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Math.Max(1, sessions / 10);
string folder = Directory.CreateTempSubdirectory("compliance-analyzer-").FullName;
string dump = Path.Combine(folder, "dump.xlsx");
string report = Path.Combine(folder, "report.xlsx");
try
{
    AnalysisResult small = LargeResult.Of(1000, 100);
    BareDump.Write(small.Estate, dump);
    ReportWriter.WriteFile(small, report, ReportLanguage.English, CancellationToken.None);
    AnalysisResult large = LargeResult.Of(sessions, people);
    GC.Collect();
    long before = Environment.WorkingSet;
    double whole = Seconds(() => ReportWriter.WriteFile(large, report, ReportLanguage.English, CancellationToken.None));
    // The bare dump comes after it, so that the peak is that of the workbook.
    using Process process = Process.GetCurrentProcess();
    double peak = process.PeakWorkingSet64 / 1e6;
    GC.Collect();
    double bare = Seconds(() => BareDump.Write(large.Estate, dump));
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{sessions} sessions, {people} users, {people} clients: workbook {whole:0.0} s, bare dump {bare:0.0} s, ratio {whole / bare:0.00}; "
                + $"rows as facts {before / 1e6:0} MB, peak of the process with the workbook {peak:0} MB"
        )
    );
    foreach (
        (string sheet, int rows) in RowsBySheet(report)
            .Where(entry => entry.Sheet.StartsWith("Sessions", StringComparison.Ordinal))
    )
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sheet}: {rows} rows with headings"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static double Seconds(Action work)
{
    using Process process = Process.GetCurrentProcess();
    TimeSpan started = process.TotalProcessorTime;
    work();
    process.Refresh();
    return (process.TotalProcessorTime - started).TotalSeconds;
}

static IEnumerable<(string Sheet, int Rows)> RowsBySheet(string path)
{
    System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
    using FileStream file = File.OpenRead(path);
    using IExcelDataReader reader = ExcelReaderFactory.CreateReader(file);
    do
    {
        int rows = 0;
        while (reader.Read())
            rows++;
        yield return (reader.Name, rows);
    } while (reader.NextResult());
}
