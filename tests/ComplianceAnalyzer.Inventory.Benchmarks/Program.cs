using System.Globalization;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Inventory.Benchmarks;

// dotnet run -c Release --project tests/ComplianceAnalyzer.Inventory.Benchmarks -- [rows] [runs]
int rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
int runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
using var folder = new SessionFolder(rows);
List<Measured> plain = [];
List<Measured> imported = [];

// The first run of each compiles the code and is not counted.
for (int run = 0; run <= runs; run++)
{
    plain.Add(Measured.Run(() => PlainReader.Read(folder.Sessions), sessions => Check(sessions.Count)));
    imported.Add(
        Measured.Run(
            () => InventoryLoader.Load(folder.Path, new ImportOptions()),
            outcome => Check(outcome.Estate!.Sessions.Length)
        )
    );
}
double ratio = Seconds(imported) / Seconds(plain);
long facts = plain[^1].Retained;
Print($"{rows} rows, median of {runs} runs, seconds of processor time");
Print($"CsvHelper into records  {Seconds(plain), 7:0.000} s");
Print($"import                  {Seconds(imported), 7:0.000} s, {ratio:0.00} times");
Print($"records                 {facts >> 20, 7} MB");
Print(
    $"import, most at once    {imported.Max(run => run.Peak) >> 20, 7} MB, {(imported.Max(run => run.Peak) - facts) >> 20} MB above the records"
);
Print($"CsvHelper, most at once {plain.Max(run => run.Peak) >> 20, 7} MB");

void Check(int read)
{
    if (read != rows)
        throw new InvalidOperationException(FormattableString.Invariant($"{read} of {rows} rows were read."));
}

double Seconds(List<Measured> measured) =>
    measured.Skip(1).Select(run => run.Seconds).Order().ElementAt((measured.Count - 1) / 2);

void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
