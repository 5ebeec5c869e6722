using System.CommandLine;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>What every command takes that judges an inventory, and how it runs.</summary>
internal sealed class JudgingRun
{
    private readonly ImportOptionSet import = new();
    private readonly AnalysisOptionSet analysis = new();

    private readonly Option<string[]> output = new("--output", "-o")
    {
        Description = "File to write; the format follows the extension, and the option repeats",
    };

    private readonly Option<string> language = new("--language")
    {
        Description = "Language of the workbook, the Markdown and the summary: en or nl",
        DefaultValueFactory = _ => "en",
    };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No summary and no progress" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No color in the progress line" };
    private readonly Terminal terminal;
    private readonly TimeProvider clock;

    internal JudgingRun(Terminal terminal, TimeProvider clock)
    {
        this.terminal = terminal;
        this.clock = clock;
        language.AcceptOnlyFromAmong("en", "nl");
    }

    internal void AddTo(Command command)
    {
        import.AddTo(command);
        analysis.AddTo(command);
        command.Add(output);
        command.Add(language);
        command.Add(quiet);
        command.Add(noColor);
    }

    /// <summary>Judges the inventory and says what the command says of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="completed">Adds to the request what is the command's own.</param>
    /// <param name="write">Writes the summary; not called where the user wants none.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <returns>The result, or null where the request could not be carried out and the user has been told.</returns>
    internal AnalysisResult? Run(
        ParseResult parsed,
        Func<AnalyzeRequest, AnalyzeRequest> completed,
        Action<AnalysisResult, TextWriter, ReportLanguage> write,
        CancellationToken cancellation
    )
    {
        if (import.Read(parsed, out string error) is not { } importOptions)
            return Refused(error);
        if (analysis.Read(parsed, out error) is not { } request)
            return Refused(error);
        request = completed(
            request with
            {
                Folder = parsed.GetValue(import.Folder)!,
                Import = importOptions,
                Outputs = [.. parsed.GetValue(output) ?? []],
                Language = parsed.GetValue(language) == "nl" ? ReportLanguage.Dutch : ReportLanguage.English,
            }
        );
        bool isQuiet = parsed.GetValue(quiet);
        var pipeline = new AnalysisPipeline(RuleCatalog.Load(), clock, OptionalSolver.Find());
        AnalyzeOutcome outcome = terminal.WithProgress(
            isQuiet,
            !parsed.GetValue(noColor),
            progress => pipeline.Run(request, progress, cancellation)
        );
        if (outcome.Result is not { } result)
            return Refused(outcome.Problem);
        if (!isQuiet)
            write(result, terminal.Output, request.Language);
        return result;
    }

    private AnalysisResult? Refused(string problem)
    {
        terminal.Usage(problem);
        return null;
    }
}
